"""Charts as pictures in PDF reports."""

import struct
import zlib
from io import BytesIO

from reportlab.platypus import Image

from mockinterview.domain.chart import Chart, Radar
from mockinterview.ports.charts import ChartDesk, DrawnChart
from mockinterview.reports.pdf_styles import FIGURE_PT, ROUND_PT, WIDTH
from mockinterview.screens.chart_look import LIGHT_LOOK

SCALE = 2.0
"""Pixels of the picture for one of its layout: 200 for an inch."""
LAYOUT = 1.4
"""Pixels of a chart's layout for a point on paper."""


def picture_of(chart: Chart, charts: ChartDesk) -> Image:
    """Return the drawing of a chart, as wide as the column."""
    height = height_of(chart)
    drawn = charts.draw(
        chart, LIGHT_LOOK, width=round(WIDTH * LAYOUT), height=round(height * LAYOUT), scale=SCALE
    )
    return Image(BytesIO(png_of(drawn)), width=WIDTH, height=height)


def height_of(chart: Chart) -> float:
    """Return how high a chart is on paper, in points; what is round needs more."""
    return ROUND_PT if isinstance(chart.drawing, Radar) else FIGURE_PT


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
