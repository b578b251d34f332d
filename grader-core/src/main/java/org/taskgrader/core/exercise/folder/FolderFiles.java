package org.taskgrader.core.exercise.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;

/**
 * The files of one exercise, some of which may only be assumed to be there. A link that leads out of the folder is refused: an exercise may come from somebody who must
 * not read the grader's machine by way of a statement.
 */
final class FolderFiles {

    private final Optional<Path> folder;
    private final Problems problems;
    private final SortedMap<String, Bytes> assumed;

    FolderFiles(Path folder, Problems problems) {
        this(Optional.of(folder), problems, new TreeMap<>());
    }

    /** Of an exercise that is in no folder, without any files yet. */
    FolderFiles(Problems problems) {
        this(Optional.empty(), problems, new TreeMap<>());
    }

    private FolderFiles(Optional<Path> folder, Problems problems, SortedMap<String, Bytes> assumed) {
        this.folder = folder;
        this.problems = problems;
        this.assumed = assumed;
    }

    /** The same folder as if these files, by their paths, were in it too, or in the place of those that are. */
    FolderFiles with(Map<String, Bytes> more) {
        SortedMap<String, Bytes> all = new TreeMap<>(assumed);
        all.putAll(more);
        return new FolderFiles(folder, problems, all);
    }

    /** The names in a folder below, sorted, without those that begin with a dot; empty when there is no such folder. */
    List<String> names(String below) {
        String prefix = below.isEmpty() ? "" : below + "/";
        Stream<String> more = assumed.keySet().stream()
                .filter(file -> file.startsWith(prefix))
                .map(file -> file.substring(prefix.length()).split("/", 2)[0]);
        return Stream.concat(listed(below).stream(), more)
                .filter(name -> !name.startsWith("."))
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> listed(String below) {
        Optional<Path> listed = place(below);
        if (listed.filter(Files::isDirectory).isEmpty() || leaves(below, listed.get())) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(listed.get())) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        } catch (IOException e) {
            unreadable(below, e);
            return List.of();
        }
    }

    boolean has(String file) {
        return assumed.containsKey(file)
                || isAssumedFolder(file)
                || place(file).filter(Files::exists).isPresent();
    }

    private boolean isAssumedFolder(String file) {
        return !assumed.subMap(file + "/", file + "0").isEmpty();
    }

    private Optional<Path> place(String file) {
        return folder.map(root -> root.resolve(file));
    }

    /** A file's content, if it can be had and is UTF-8. */
    Optional<Bytes> bytes(String file, ByteSize most) {
        return content(file, most).filter(content -> isText(file, content)).map(Bytes::of);
    }

    /** A file's content, whatever it is. */
    Optional<Bytes> binary(String file, ByteSize most) {
        return content(file, most).map(Bytes::of);
    }

    Optional<String> text(String file, ByteSize most) {
        return bytes(file, most).map(Bytes::text);
    }

    private Optional<byte[]> content(String file, ByteSize most) {
        if (assumed.containsKey(file)) {
            return Optional.of(assumed.get(file).toArray()).filter(content -> fits(file, content.length, most));
        }
        Optional<Path> place = place(file).filter(Files::exists);
        if (place.isPresent() && leaves(file, place.get())) {
            return Optional.empty();
        }
        if (place.filter(Files::isRegularFile).isEmpty()) {
            String what = has(file) ? "This is not a file." : "There is no such file.";
            problems.error(file, what, "Put a file with this name here.");
            return Optional.empty();
        }
        Path path = place.get();
        try {
            return fits(file, Files.size(path), most) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
        } catch (IOException e) {
            unreadable(file, e);
            return Optional.empty();
        }
    }

    private boolean fits(String file, long size, ByteSize most) {
        if (size > most.bytes()) {
            problems.error(file, "The file has " + ByteSize.ofBytes(size) + ".", "Keep it within " + most + ".");
        }
        return size <= most.bytes();
    }

    private boolean leaves(String file, Path path) {
        try {
            boolean outside = !path.toRealPath().startsWith(folder.orElseThrow().toRealPath());
            if (outside) {
                problems.error(file, "This link leads out of the exercise's folder.", "Put a copy here instead.");
            }
            return outside;
        } catch (IOException e) {
            unreadable(file, e);
            return true;
        }
    }

    private void unreadable(String file, IOException e) {
        problems.error(file, "It cannot be read: " + e + ".", "Check its permissions.");
    }

    private boolean isText(String file, byte[] content) {
        if (content.length >= 3
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF) {
            problems.error(file, 1, "The file begins with a byte order mark.", "Save it as \"UTF-8 without BOM\".");
            return false;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(content);
        CoderResult result = decoder.decode(in, CharBuffer.allocate(content.length + 1), true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += content[i] == '\n' ? 1 : 0;
            }
            problems.error(file, line, "There is a byte here that is not UTF-8.", "Save the file as UTF-8.");
        }
        return !result.isError();
    }
}
