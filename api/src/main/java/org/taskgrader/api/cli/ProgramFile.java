package org.taskgrader.api.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.taskgrader.core.submission.Submission;

/** Programs in files: read, or refused as the service would. */
final class ProgramFile {

    private ProgramFile() {}

    /** The file itself; of a folder the programs in it and below, in the order of their names. */
    static Stream<Path> in(Path file) {
        if (!Files.isDirectory(file)) {
            return Stream.of(file);
        }
        try (Stream<Path> below = Files.walk(file)) {
            List<Path> programs = below.filter(path -> path.toString().endsWith(".c") && Files.isRegularFile(path))
                    .sorted()
                    .toList();
            if (programs.isEmpty()) {
                throw CommandFailure.usage("there is no .c file in " + file);
            }
            return programs.stream();
        } catch (IOException | UncheckedIOException e) {
            throw CommandFailure.usage(file + " cannot be read: " + e.getMessage());
        }
    }

    static String read(Path file) {
        try {
            if (Files.size(file) > Submission.MAX_SOURCE_BYTES) {
                throw CommandFailure.usage(file + " is larger than " + Submission.MAX_SOURCE_BYTES
                        + " octets, the most a program may have");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (NoSuchFileException e) {
            throw CommandFailure.usage("there is no file " + file);
        } catch (CharacterCodingException e) {
            throw CommandFailure.usage(file + " is not UTF-8: save it in that encoding");
        } catch (IOException e) {
            throw CommandFailure.usage(file + " cannot be read: " + e.getMessage());
        }
    }
}
