"""Model archives may come from anywhere: none may harm the models folder or what is around it."""

import io
import stat
import zipfile

import pytest
from support.model_files import PADDING, zip_of

from mockinterview.domain.errors import ModelError
from mockinterview.speech import model_archive


def linked(path):
    info = zipfile.ZipInfo("top/link")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "w") as zipped:
        zipped.writestr(info, "/etc/passwd")
    return path


@pytest.mark.parametrize("name", ["../evil", "top/../../evil", "/evil", "C:/evil", "..\\evil", "C:evil"])
def test_files_outside_of_the_archives_folder_are_refused(models, tmp_path, name):
    file = zip_of(tmp_path / "slip.zip", **{"top/am/final.mdl": b"1", name: b"evil"})
    with pytest.raises(ModelError, match="files outside of its folder"):
        models.install_from(file)
    assert not list(tmp_path.rglob("*evil*"))
    assert list((tmp_path / "models").iterdir()) == []


def test_links_in_an_archive_are_refused(models, tmp_path):
    with pytest.raises(ModelError, match="links"):
        models.install_from(linked(tmp_path / "link.zip"))


def test_an_archive_that_grows_beyond_any_model_is_refused(models, tmp_path, monkeypatch):
    monkeypatch.setattr(model_archive, "MAX_BYTES", 1000)
    with pytest.raises(ModelError, match="larger than any model"):
        models.install_from(zip_of(tmp_path / "bomb.zip", **{"top/zeros": bytes(1001)}))


@pytest.mark.parametrize("keep", [0, 100, -100], ids=["empty", "beginning", "cut"])
def test_a_truncated_archive_is_refused(models, archive, tmp_path, keep):
    file = tmp_path / "cut.zip"
    file.write_bytes(archive[:keep])
    with pytest.raises(ModelError, match="damaged, or no zip file"):
        models.install_from(file)
    assert list((tmp_path / "models").iterdir()) == []


def test_an_archive_with_flipped_bytes_is_refused(models, archive, tmp_path):
    file = tmp_path / "flipped.zip"
    file.write_bytes(archive.replace(PADDING[:1000], bytes(1000), 1))
    with pytest.raises(ModelError, match="damaged"):
        models.install_from(file)


def test_a_packed_archive_with_flipped_bytes_is_refused(models, tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("top/README", PADDING)
    content = bytearray(packed.getvalue())
    content[45:200] = bytes([255]) * 155
    file = tmp_path / "flipped.zip"
    file.write_bytes(content)
    with pytest.raises(ModelError, match="damaged"):
        models.install_from(file)


def test_an_archive_with_a_password_is_refused(models, tmp_path):
    file = zip_of(tmp_path / "secret.zip", **{"top/README": b"secret"})
    content = bytearray(file.read_bytes())
    content[content.index(b"PK\x01\x02") + 8] |= model_archive.ENCRYPTED
    file.write_bytes(content)
    with pytest.raises(ModelError, match="password"):
        models.install_from(file)


def test_an_archive_packed_in_an_unusual_way_is_refused(models, tmp_path):
    with zipfile.ZipFile(tmp_path / "odd.zip", "w", zipfile.ZIP_BZIP2) as zipped:
        zipped.writestr("top/README", b"odd")
    with pytest.raises(ModelError, match="unusual"):
        models.install_from(tmp_path / "odd.zip")


def test_an_archive_without_a_model_is_refused(careful, tmp_path):
    file = zip_of(tmp_path / "holidays.zip", **{"top/beach.jpg": b"jpeg"})
    with pytest.raises(ModelError, match="broken, or no Vosk model"):
        careful.install_from(file)
    assert careful.list() == ()
