package org.taskgrader.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Exercise;
import org.taskgrader.core.exercise.TestCase;
import org.taskgrader.core.exercise.folder.ExerciseFolder;
import org.taskgrader.core.exercise.folder.FolderReading;
import org.taskgrader.core.exercise.folder.FolderReading.Accepted;
import org.taskgrader.core.exercise.folder.LimitsEdit;
import org.taskgrader.core.tuning.LimitsProposal;

/**
 * Proposed limits as they were written into {@code exercise.yaml}.
 *
 * @param changes lines that are gone with {@code -} in front, and those that are new with {@code +}; none if all was so
 */
record LimitsWriting(List<String> changes) {

    private static final String FILE = "exercise.yaml";

    LimitsWriting {
        changes = List.copyOf(changes);
    }

    /**
     * Writes them.
     *
     * @throws CommandFailure if that cannot be done without changing something else; then nothing was written
     */
    static LimitsWriting of(Workshop workshop, Exercise exercise, LimitsProposal proposal) throws IOException {
        Path folder = workshop.folder().resolve(exercise.id());
        String before = Files.readString(folder.resolve(FILE));
        String after = LimitsEdit.edited(before, exercise, proposal.exercise(), proposal.tests())
                .filter(text -> isWanted(workshop, folder, exercise, text, proposal))
                .orElseThrow(() -> CommandFailure.usage(String.join(
                        "\n    ",
                        lines(
                                exercise.id() + "/" + FILE
                                        + " cannot be changed here and stay as it is elsewhere, so nothing was"
                                        + " written. Write into it, in place of the limits that are there:",
                                LimitsTable.settings(proposal)))));
        if (!after.equals(before)) {
            try (Scaffold scaffold = Scaffold.in(folder)) {
                Path made = Files.writeString(scaffold.folder().resolve(FILE), after);
                Files.move(
                        made,
                        folder.resolve(FILE),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return new LimitsWriting(changes(before.lines().toList(), after.lines().toList()));
    }

    private static List<String> lines(String first, List<String> more) {
        List<String> lines = new ArrayList<>(List.of(first));
        lines.addAll(more);
        return lines;
    }

    /** Whether the file, changed so, is read as it should be. */
    private static boolean isWanted(
            Workshop workshop, Path folder, Exercise exercise, String text, LimitsProposal proposal) {
        FolderReading reading = ExerciseFolder.readWith(
                workshop.folder(), folder, workshop.vocabulary(), Map.of(FILE, Bytes.utf8(text)));
        Optional<Exercise> read =
                reading instanceof Accepted accepted ? Optional.of(accepted.exercise()) : Optional.empty();
        return read.filter(now -> now.tests().stream().allMatch(test -> fits(test, proposal)))
                .filter(now -> now.tests().size() == exercise.tests().size())
                .isPresent();
    }

    private static boolean fits(TestCase test, LimitsProposal proposal) {
        var wanted = proposal.tests().getOrDefault(test.name(), proposal.exercise());
        return test.limits().cpu().equals(wanted.cpu())
                && test.limits().memory().equals(wanted.memory())
                && test.limits().output().equals(wanted.output());
    }

    private static List<String> changes(List<String> before, List<String> after) {
        List<String> changes = new ArrayList<>();
        before.stream().filter(line -> !after.contains(line)).forEach(line -> changes.add("- " + line));
        after.stream().filter(line -> !before.contains(line)).forEach(line -> changes.add("+ " + line));
        return changes;
    }

    /** For a person. */
    List<String> lines() {
        return changes.isEmpty()
                ? List.of(FILE + " has what is proposed, and is as it was.")
                : lines(
                        "Written into " + FILE + ":",
                        changes.stream().map(line -> "    " + line).toList());
    }
}
