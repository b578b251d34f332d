package org.taskgrader.core.exercise;

import java.util.List;
import java.util.stream.Stream;
import org.taskgrader.core.bytes.Bytes;

/**
 * What a right program leaves behind.
 *
 * @param output its standard output
 * @param alternatives other outputs that are as right
 * @param files that it writes in its folder
 * @param returned names of files that a report gives back, whether or not they are among {@code files}
 */
public record Answer(Bytes output, List<Bytes> alternatives, List<PlacedFile> files, List<String> returned) {

    public Answer {
        alternatives = List.copyOf(alternatives);
        files = List.copyOf(files);
        returned = List.copyOf(returned);
    }

    /** An output, and nothing else. */
    public static Answer of(Bytes output) {
        return new Answer(output, List.of(), List.of(), List.of());
    }

    /** The same, with another of the right outputs as the one to speak of. */
    public Answer withOutput(Bytes chosen) {
        return new Answer(chosen, alternatives, files, returned);
    }

    /** Every output that is right, the main one first. */
    public List<Bytes> outputs() {
        return Stream.concat(Stream.of(output), alternatives.stream()).toList();
    }

    /** The names of all files that have to be brought out of the program's folder, each once. */
    public List<String> wantedFiles() {
        return Stream.concat(files.stream().map(PlacedFile::name), returned.stream())
                .distinct()
                .toList();
    }
}
