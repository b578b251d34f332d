package org.taskgrader.core.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Recordings in files, for measuring again what was run once.
 *
 * <p>They belong to their requests, down to the last of gcc's arguments, but not to the sandbox's image: who changes the
 * image takes a new folder.
 */
public final class FolderRecordings implements Recordings {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    /**
     * Prepares to record.
     *
     * @param folder may be shared by several processes at once; made if it is not there
     */
    public FolderRecordings(Path folder) {
        this.folder = folder;
    }

    /**
     * As the port wants it.
     *
     * @throws IllegalStateException naming the file, if it is no recording
     */
    @Override
    public <T> Optional<T> find(String fingerprint, Function<JsonNode, T> reading) {
        Path file = fileOf(fingerprint);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (InputStream content = new GZIPInputStream(Files.newInputStream(file))) {
            return Optional.of(reading.apply(JSON.readTree(content)));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(file + " is no recording (delete it): " + e.getMessage(), e);
        }
    }

    /** Whole or not at all, whoever else writes the same. */
    @Override
    public void keep(String fingerprint, List<ProcessResult> results, JsonNode answer) {
        Path file = fileOf(fingerprint);
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(file.getParent(), "draft", null);
            try (OutputStream content = new GZIPOutputStream(Files.newOutputStream(draft))) {
                content.write(JSON.writeValueAsBytes(answer));
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the recording " + file + " could not be written: " + e.getMessage(), e);
        }
    }

    /** In 256 folders: file systems and people dislike thousands of files in one. */
    private Path fileOf(String fingerprint) {
        return folder.resolve(fingerprint.substring(0, 2)).resolve(fingerprint.substring(2) + ".json.gz");
    }
}
