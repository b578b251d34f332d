package org.taskgrader.core.exercise.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;

/**
 * Files by their paths, in memory: what a folder or an archive holds, whoever it came from.
 *
 * @param files by relative path with {@code /}, none of which leads out
 */
public record FileTree(SortedMap<String, Bytes> files) {

    private static final int MOST_FILES = 5_000;
    private static final ByteSize LARGEST_FILE = ByteSize.ofMebibytes(16);
    private static final ByteSize LARGEST_SUM = ByteSize.ofMebibytes(128);

    /** What systems and tools leave behind, and nobody means to give away. */
    private static final Pattern RUBBISH =
            Pattern.compile("(.*/)?(\\.git|\\.svn|\\.hg|__MACOSX|\\.DS_Store|Thumbs\\.db|\\._[^/]*)(/.*)?");

    public FileTree {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        files.keySet().forEach(FileTree::checkPath);
    }

    /**
     * All files in a folder and below.
     *
     * @throws ExchangeException if a link leads out of it, or there is more than an exercise can be
     * @throws IOException if it cannot be read
     */
    public static FileTree of(Path folder) throws IOException, ExchangeException {
        Path root = folder.toRealPath();
        List<Path> found;
        try (Stream<Path> below = Files.walk(root)) {
            found = below.filter(path -> !Files.isDirectory(path))
                    .limit(MOST_FILES + 1L)
                    .toList();
        }
        Builder builder = new Builder();
        for (Path file : found) {
            String path = root.relativize(file).toString().replace('\\', '/');
            if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(root)) {
                throw new ExchangeException(
                        path + " is no file of this folder but a link to somewhere else, or a device:"
                                + " put a copy in its place, or remove it");
            }
            try (InputStream content = Files.newInputStream(file)) {
                builder.add(path, content);
            }
        }
        return builder.tree();
    }

    /** Just one file. */
    public static FileTree of(String path, Bytes content) {
        return new FileTree(new TreeMap<>(Map.of(path, content)));
    }

    public Optional<Bytes> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** What is below a folder, by paths from there. */
    public FileTree below(String folder) {
        SortedMap<String, Bytes> inside = new TreeMap<>();
        files.forEach((path, content) -> {
            if (path.startsWith(folder + "/")) {
                inside.put(path.substring(folder.length() + 1), content);
            }
        });
        return new FileTree(inside);
    }

    /** Archives are often made of a folder, which is then in them: this is what that folder holds. */
    public FileTree unwrapped() {
        List<String> tops = files.keySet().stream()
                .map(path -> path.split("/", 2)[0])
                .distinct()
                .toList();
        boolean wrapped = tops.size() == 1 && !files.containsKey(tops.getFirst());
        return wrapped ? below(tops.getFirst()) : this;
    }

    /** Writes all files into a folder that is made, with those that it needs. */
    public void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, Bytes> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue().toArray());
        }
    }

    private static void checkPath(String path) {
        if (!isInside(path)) {
            throw new IllegalArgumentException("\"" + path + "\" leads out of a tree of files");
        }
    }

    private static boolean isInside(String path) {
        return !path.isEmpty()
                && path.indexOf('\\') < 0
                && path.indexOf('\0') < 0
                && Stream.of(path.split("/", -1))
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    /** Takes files one by one, and no more than memory has room for. */
    public static final class Builder {

        private final SortedMap<String, Bytes> files = new TreeMap<>();
        private long sum;

        /**
         * Adds a file.
         *
         * @param path relative, with {@code /}
         * @param content read to its end, or until there is more than is let in
         * @throws ExchangeException if the path leads out, the file is there already, or there is too much
         */
        public void add(String path, InputStream content) throws IOException, ExchangeException {
            if (!isInside(path)) {
                throw new ExchangeException("\"" + path + "\" is the path of a file somewhere else, or none at all:"
                        + " this archive was not made of an exercise's folder");
            }
            if (RUBBISH.matcher(path).matches()) {
                return;
            }
            if (files.size() == MOST_FILES) {
                throw new ExchangeException(
                        "there are more than " + MOST_FILES + " files: keep what belongs to one exercise");
            }
            byte[] read = content.readNBytes((int) LARGEST_FILE.bytes() + 1);
            sum += read.length;
            if (read.length > LARGEST_FILE.bytes()) {
                throw new ExchangeException(
                        path + " is larger than " + LARGEST_FILE + ", the most a file may have here");
            }
            if (sum > LARGEST_SUM.bytes()) {
                throw new ExchangeException(
                        "all files together are larger than " + LARGEST_SUM + ": keep what belongs to one exercise");
            }
            if (files.putIfAbsent(path, Bytes.of(read)) != null) {
                throw new ExchangeException(path + " is in it twice: make the archive anew");
            }
        }

        public FileTree tree() {
            return new FileTree(files);
        }
    }
}
