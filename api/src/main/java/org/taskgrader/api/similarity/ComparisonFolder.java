package org.taskgrader.api.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/** A folder for one comparison, which only the service's own user can read; files are named by the programs' numbers. */
record ComparisonFolder(Path path) implements AutoCloseable {

    private static final String PREFIX = "taskgrader-similar-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-.*");

    /** Made with nothing in it. Its name has the process's id, by which what a killed process has left is known. */
    static ComparisonFolder make() throws IOException {
        Path made = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
        Files.createDirectory(made.resolve("programs"));
        return new ComparisonFolder(made);
    }

    void program(int number, String source) {
        write(path.resolve("programs").resolve(number + ".c"), source);
    }

    /** What is to be left out of account. */
    void given(String source) throws IOException {
        write(Files.createDirectory(path.resolve("given")).resolve("0.c"), source);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        PathUtils.deleteDirectory(path);
    }

    /** Removes what killed processes have left on this machine. To be called before anything is compared here. */
    static void removeLeft() throws IOException {
        List<Path> left;
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            left = all.filter(ComparisonFolder::orphaned).toList();
        }
        for (Path folder : left) {
            PathUtils.deleteDirectory(folder);
        }
    }

    private static boolean orphaned(Path folder) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        return name.matches()
                // A link that somebody else has laid there leads to what is not ours.
                && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && ProcessHandle.of(Long.parseLong(name.group(1)))
                        .filter(ProcessHandle::isAlive)
                        .filter(process ->
                                process.pid() != ProcessHandle.current().pid())
                        .isEmpty();
    }
}
