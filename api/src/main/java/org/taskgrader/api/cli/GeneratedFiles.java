package org.taskgrader.api.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.folder.TestFiles;

/**
 * The generated files in an exercise's folder. A list beside them, {@code tests/.generated}, has the sum of each that was
 * written, as {@code sha256sum} writes it: what is not as the list has it was written or changed by a person, and is not
 * overwritten unasked.
 */
final class GeneratedFiles {

    private static final String LIST = TestFiles.FOLDER + "/.generated";

    private final Path folder;
    private final SortedMap<String, String> sums = new TreeMap<>();

    private GeneratedFiles(Path folder) {
        this.folder = folder;
    }

    /** Those in an exercise's folder. */
    static GeneratedFiles in(Path folder) throws IOException {
        GeneratedFiles files = new GeneratedFiles(folder);
        Path list = folder.resolve(LIST);
        if (Files.isRegularFile(list)) {
            for (String line : Files.readAllLines(list)) {
                String[] parts = line.split("  ", 2);
                if (parts.length == 2) {
                    files.sums.put(TestFiles.FOLDER + "/" + parts[1], parts[0]);
                }
            }
        }
        return files;
    }

    /** What is to be done about a file. */
    enum State {
        UNCHANGED("as it was"),
        NEW("new"),
        CHANGED("changed"),
        /** It is there, and not from here. */
        FOREIGN("written by hand");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** How a file is to the one that was made. */
    State state(String file, Bytes made) throws IOException {
        Path path = folder.resolve(file);
        if (!Files.exists(path)) {
            return State.NEW;
        }
        Bytes present = Bytes.of(Files.readAllBytes(path));
        if (present.equals(made)) {
            return State.UNCHANGED;
        }
        return present.sha256().equals(sums.get(file)) ? State.CHANGED : State.FOREIGN;
    }

    /** Generated once, and no longer: those that are still there as they were written. */
    List<String> forgotten(Map<String, Bytes> made) throws IOException {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, String> each : sums.entrySet()) {
            Path path = folder.resolve(each.getKey());
            if (!made.containsKey(each.getKey())
                    && Files.isRegularFile(path)
                    && Bytes.of(Files.readAllBytes(path)).sha256().equals(each.getValue())) {
                found.add(each.getKey());
            }
        }
        return found;
    }

    /**
     * Writes them, each at once: whoever reads the folder meanwhile has the old file or the new one. The list comes last, so
     * that whoever is interrupted goes on with the next call.
     */
    void write(Map<String, Bytes> made) throws IOException {
        Files.createDirectories(folder.resolve(TestFiles.FOLDER));
        try (Scaffold scaffold = Scaffold.in(folder)) {
            for (Map.Entry<String, Bytes> file : made.entrySet()) {
                if (state(file.getKey(), file.getValue()) != State.UNCHANGED) {
                    put(scaffold, file.getKey(), file.getValue().toArray());
                }
            }
            List<String> kept = forgotten(made);
            sums.keySet().retainAll(kept);
            made.forEach((file, content) -> sums.put(file, content.sha256()));
            put(scaffold, LIST, list().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void put(Scaffold scaffold, String file, byte[] content) throws IOException {
        Path made = scaffold.folder().resolve("made");
        Files.write(made, content);
        Files.move(made, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String list() {
        StringBuilder list = new StringBuilder();
        sums.forEach((file, sum) -> list.append(sum)
                .append("  ")
                .append(file.substring(TestFiles.FOLDER.length() + 1))
                .append('\n'));
        return list.toString();
    }
}
