"""Charts as pictures in PDF reports."""

import struct
import zlib
from io import BytesIO

from reportlab.platypus import Image

from mockinterview.domain.chart import Chart
from mockinterview.ports.charts import ChartDesk, DrawnChart
from mockinterview.reports.pdf_styles import FIGURE_PT, WIDTH
from mockinterview.screens.chart_look import LIGHT_LOOK

SCALE = 2.0
"""Pixels for a point times 1.5: with the layout below, 200 for an inch."""
LAYOUT = 1.4
"""Pixels of a chart's layout for a point on paper."""


def picture_of(chart: Chart, charts: ChartDesk) -> Image:
    """Return the drawing of a chart, as wide as the column."""
    drawn = charts.draw(
        chart, LIGHT_LOOK, width=round(WIDTH * LAYOUT), height=round(FIGURE_PT * LAYOUT), scale=SCALE
    )
    return Image(BytesIO(png_of(drawn)), width=WIDTH, height=FIGURE_PT)


def png_of(drawn: DrawnChart) -> bytes:
    """Return a picture as a PNG file without its opacity (W3C PNG, third edition: 8 bits, color type 2)."""
    width, height = drawn.width, drawn.height
    rows = bytearray(3 * width * height)
    for channel in range(3):
        rows[channel::3] = drawn.pixels[channel::4]
    lines = b"".join(b"\0" + rows[3 * width * at : 3 * width * (at + 1)] for at in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(lines, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)
