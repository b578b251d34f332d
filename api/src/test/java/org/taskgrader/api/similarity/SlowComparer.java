package org.taskgrader.api.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** A comparing program that never comes to its end. */
final class SlowComparer {

    private static final String SOURCE = """
            package org.taskgrader.similarity;
            public final class Main {
                public static void main(String[] arguments) throws Exception {
                    System.out.println("progress 10");
                    System.in.read();
                }
            }
            """;

    private SlowComparer() {}

    /** As {@code java -cp} wants it; it is compiled into {@code folder}. */
    static String classPath(Path folder) {
        try {
            Path source = Files.writeString(folder.resolve("Main.java"), SOURCE);
            assertThat(ToolProvider.getSystemJavaCompiler()
                            .run(null, null, null, "-d", folder.toString(), source.toString()))
                    .isZero();
            return folder.toAbsolutePath().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
