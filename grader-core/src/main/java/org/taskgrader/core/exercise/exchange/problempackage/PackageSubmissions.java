package org.taskgrader.core.exercise.exchange.problempackage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.exchange.Draft.Program;
import org.taskgrader.core.exercise.exchange.Intake;

/** The programs below {@code submissions/}: in folders that say what judges made of them. */
final class PackageSubmissions {

    static final String FOLDER = "submissions";

    /** What a folder promises; nothing where it only says that a program is wrong. */
    private static final Map<String, Optional<String>> VERDICTS = Map.of(
            "accepted", Optional.of("passed"),
            "wrong_answer", Optional.of("wrong-output"),
            "time_limit_exceeded", Optional.of("time-limit"),
            "run_time_error", Optional.of("crashed"),
            "rejected", Optional.empty(),
            "partially_accepted", Optional.empty());

    private PackageSubmissions() {}

    /**
     * Takes those in C that are one file.
     *
     * @param interactive whether they talk to a program: a wrong answer may be told in several ways then
     */
    static List<Program> read(Intake intake, boolean interactive) {
        List<Program> programs = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String path : intake.below(FOLDER)) {
            String[] parts = path.split("/", -1);
            Optional<String> verdict =
                    interactive && parts[1].equals("wrong_answer") ? Optional.empty() : VERDICTS.get(parts[1]);
            if (verdict == null) {
                intake.leave(path, "Its folder does not say what a program must get here.");
            } else if (!path.endsWith(".c")) {
                intake.leave(path, "It is not a C program in one file.");
            } else if (parts.length > 3 && hasCompany(intake, String.join("/", parts[0], parts[1], parts[2]))) {
                intake.leave(path, "The program is several files, and a submission is one here.");
            } else {
                String name = parts[parts.length - 1];
                String unique = names.add(name) ? name : parts[1] + "-" + name;
                names.add(unique);
                intake.text(path)
                        .ifPresent(
                                text -> programs.add(new Program(unique, Bytes.utf8(text), verdict, Optional.empty())));
            }
        }
        return programs;
    }

    /** Whether a program that is a folder is more than one file of C. */
    static boolean hasCompany(Intake intake, String folder) {
        return intake.below(folder).stream()
                        .filter(path -> path.endsWith(".c") || path.endsWith(".h"))
                        .count()
                > 1;
    }

    /** The folder for a program of ours. */
    static String folder(String verdict) {
        return switch (verdict) {
            case "passed" -> "accepted";
            case "wrong-output", "output-limit" -> "wrong_answer";
            case "time-limit" -> "time_limit_exceeded";
            case "crashed", "wrong-exit-status", "memory-limit", "process-limit", "file-limit" -> "run_time_error";
            case "protocol-error" -> "rejected";
            default -> "";
        };
    }
}
