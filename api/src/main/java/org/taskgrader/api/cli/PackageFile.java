package org.taskgrader.api.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.exchange.ExchangeException;
import org.taskgrader.core.exercise.exchange.FileTree;

/**
 * What somebody has of an exercise: a folder, a zip archive of one, or a file. An archive is read into memory and never
 * unpacked as it is, so nothing in it can be written anywhere.
 */
final class PackageFile {

    private static final String ZIP = ".zip";

    private PackageFile() {}

    /**
     * All files in it.
     *
     * @throws CommandFailure if there is nothing, or nothing that can be read
     */
    static FileTree read(Path path) {
        try {
            if (Files.isDirectory(path)) {
                return FileTree.of(path);
            }
            if (!Files.isRegularFile(path)) {
                throw CommandFailure.usage("there is no " + path);
            }
            return isZip(path) ? unzipped(path) : file(path);
        } catch (ExchangeException | ZipException e) {
            throw CommandFailure.usage(path + ": " + e.getMessage());
        } catch (IOException e) {
            throw CommandFailure.usage(path + " cannot be read: " + e.getMessage());
        }
    }

    static boolean isZip(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(ZIP);
    }

    private static FileTree file(Path path) throws IOException, ExchangeException {
        FileTree.Builder builder = new FileTree.Builder();
        try (InputStream content = Files.newInputStream(path)) {
            builder.add(String.valueOf(path.getFileName()), content);
        }
        return builder.tree();
    }

    private static FileTree unzipped(Path path) throws IOException, ExchangeException {
        FileTree.Builder builder = new FileTree.Builder();
        try (ZipFile zip = ZipFile.builder().setPath(path).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.isDirectory()) {
                    continue;
                }
                if (entry.isUnixSymlink()) {
                    throw new ExchangeException(entry.getName()
                            + " is a link: make the archive anew with what it leads to (zip does so without -y)");
                }
                if (!zip.canReadEntryData(entry)) {
                    throw new ExchangeException(
                            entry.getName() + " is encrypted or packed in an unusual way: make a plain zip archive");
                }
                try (InputStream content = zip.getInputStream(entry)) {
                    builder.add(entry.getName(), content);
                }
            }
        }
        return builder.tree();
    }

    /** Packs files up, in their order and with no time, so that the same files make the same archive. */
    static void zip(FileTree files, Path archive) throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(archive)) {
            for (Map.Entry<String, Bytes> file : files.files().entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(file.getKey());
                entry.setTime(0);
                zip.putArchiveEntry(entry);
                file.getValue().stream().transferTo(zip);
                zip.closeArchiveEntry();
            }
        }
    }
}
