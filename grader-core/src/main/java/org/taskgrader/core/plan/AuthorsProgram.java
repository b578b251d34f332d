package org.taskgrader.core.plan;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Limits;
import org.taskgrader.core.exercise.PlacedFile;

/** How an author's program is built. */
public final class AuthorsProgram {

    private static final Limits LIMITS = new Limits(
            Duration.ofSeconds(5), Duration.ofSeconds(15), ByteSize.ofMebibytes(384), ByteSize.ofMebibytes(1), 16);

    private AuthorsProgram() {}

    /**
     * Messages as text: their reader is the author.
     *
     * @param also linked with it
     */
    public static Compilation compilation(String file, Bytes source, PlacedFile... also) {
        List<PlacedFile> files = Stream.concat(Stream.of(new PlacedFile(file, source)), Stream.of(also))
                .toList();
        List<String> arguments = Stream.of(
                        Stream.of("-std=gnu17", "-O1", "-Wall", "-Wextra"),
                        files.stream().map(PlacedFile::name),
                        Stream.of("-lm"))
                .flatMap(part -> part)
                .toList();
        return new Compilation(files, arguments, LIMITS);
    }
}
