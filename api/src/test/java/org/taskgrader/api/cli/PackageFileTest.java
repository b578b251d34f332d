package org.taskgrader.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.exchange.ExchangeFormats;
import org.taskgrader.core.exercise.exchange.FileTree;

/** An archive of a stranger's does no harm. */
final class PackageFileTest {

    private static final int SYMLINK = 0120777;

    @TempDir
    private Path folder;

    @Test
    void whatIsPackedUpIsFoundAgain() throws IOException {
        TreeMap<String, Bytes> files = new TreeMap<>();
        files.put("a/problem.yaml", Bytes.utf8("name: é\n"));
        files.put("a/data/sample/1.in", Bytes.empty());
        Path zip = folder.resolve("a.zip");
        PackageFile.zip(new FileTree(files), zip);

        assertThat(PackageFile.read(zip).files()).isEqualTo(files);
    }

    @Test
    void aPathThatLeadsOutIsRefused() throws IOException {
        refused("../../evil.c", 0100644, "x".getBytes(StandardCharsets.UTF_8), "the path of a file somewhere else");
        assertThat(folder.resolve("../../evil.c")).doesNotExist();
    }

    @Test
    void aLinkIsRefused() throws IOException {
        refused("data/1.ans", SYMLINK, "/etc/passwd".getBytes(StandardCharsets.UTF_8), "data/1.ans is a link");
    }

    /** A hundred megabytes of zeroes are a hundred kilobytes in an archive. */
    @Test
    void aFileThatGrowsWithoutEndIsRefused() throws IOException {
        refused("data/1.in", 0100644, new byte[100 << 20], "data/1.in is larger than 16 MiB");
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        Path zip = Files.writeString(folder.resolve("no.zip"), "PK, but not really");
        assertThatThrownBy(() -> PackageFile.read(zip))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("no.zip");
        assertThatThrownBy(() -> PackageFile.read(folder.resolve("nowhere")))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("there is no ");
    }

    @Test
    void theHelpNamesEveryFormat() {
        assertThat(ExchangeFormats.ALL)
                .isNotEmpty()
                .allSatisfy(format ->
                        assertThat(ExchangeNames.FORMATS).contains(format.name() + " (" + format.description() + ")"));
    }

    private void refused(String path, int mode, byte[] content, String why) throws IOException {
        Path zip = folder.resolve("bad.zip");
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip)) {
            ZipArchiveEntry entry = new ZipArchiveEntry(path);
            entry.setUnixMode(mode);
            out.putArchiveEntry(entry);
            out.write(content);
            out.closeArchiveEntry();
        }
        assertThatThrownBy(() -> PackageFile.read(zip))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining(why);
    }
}
