package org.taskgrader.core.plan;

import java.util.List;
import java.util.stream.Stream;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.CompileOptions;
import org.taskgrader.core.exercise.PlacedFile;

/** How an author's program is compiled, all of them alike. */
public final class AuthorsCompilation {

    private AuthorsCompilation() {}

    /**
     * Messages as text: their reader is the author.
     *
     * @param flags more of gcc's
     * @param parts C files to be linked with it
     */
    public static Compilation of(String file, Bytes source, List<String> flags, List<PlacedFile> parts) {
        List<PlacedFile> files = Stream.concat(Stream.of(new PlacedFile(file, source)), parts.stream())
                .toList();
        List<String> arguments = Stream.of(
                        List.of("-std=gnu17", "-O1", "-Wall", "-Wextra"),
                        flags,
                        files.stream().map(PlacedFile::name).toList(),
                        List.of("-lm"))
                .flatMap(List::stream)
                .toList();
        return new Compilation(files, arguments, CompileOptions.USUAL_LIMITS);
    }
}
