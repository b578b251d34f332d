package org.taskgrader.core.exercise.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.rule.SourceRule;

/** Of an exercise that asks for tests: {@code programs/right.c}, and the wrong programs beside it. */
final class SuiteFolder implements KindFolder {

    private static final String PROGRAMS = "programs";
    private static final String RIGHT = PROGRAMS + "/" + Kind.Tests.RIGHT + ".c";

    /** As a sandbox can call them. */
    private static final Pattern FILE = Pattern.compile("([a-z][a-z0-9-]{0,30})\\.c");

    /** Each is built and run on each input, for every submission. */
    private static final int MOST_PROGRAMS = 20;

    private final KindSettings.Tests settings;
    private final FolderFiles files;
    private final Problems problems;

    SuiteFolder(KindSettings.Tests settings, FolderFiles files, Problems problems) {
        this.settings = settings;
        this.files = files;
        this.problems = problems;
    }

    @Override
    public List<String> entries() {
        return List.of(PROGRAMS);
    }

    @Override
    public Kind kind() {
        Bytes right = files.bytes(RIGHT, LARGEST_PROGRAM).orElse(Bytes.empty());
        List<Kind.WrongProgram> wrong = new ArrayList<>();
        for (String file : files.names(PROGRAMS)) {
            Matcher name = FILE.matcher(file);
            String path = PROGRAMS + "/" + file;
            if (!name.matches()) {
                problems.error(
                        path,
                        "This is no name for a program here.",
                        "Name it as in \"forgets-zero.c\": at most 31 lower-case letters, digits and hyphens.");
            } else if (!path.equals(RIGHT)) {
                files.bytes(path, LARGEST_PROGRAM)
                        .ifPresent(source -> wrong.add(new Kind.WrongProgram(name.group(1), source)));
            }
        }
        checkPrograms(right, wrong);
        return new Kind.Tests(right, wrong, settings.most());
    }

    private void checkPrograms(Bytes right, List<Kind.WrongProgram> wrong) {
        if (wrong.isEmpty()) {
            problems.error(
                    PROGRAMS,
                    "There is no wrong program to be told from the right one.",
                    "Write at least one, as in programs/forgets-zero.c.");
        }
        if (wrong.size() > MOST_PROGRAMS) {
            problems.error(
                    PROGRAMS, "There are " + wrong.size() + " wrong programs.", "Keep at most " + MOST_PROGRAMS + ".");
        }
        Map<Bytes, String> known = new LinkedHashMap<>(Map.of(right, Kind.Tests.RIGHT));
        for (Kind.WrongProgram program : wrong) {
            String same = known.putIfAbsent(program.source(), program.name());
            if (same != null) {
                problems.error(
                        PROGRAMS + "/" + program.name() + ".c",
                        "It is the same program as " + same + ".c.",
                        "Put another mistake into it, or remove it.");
            }
        }
    }

    @Override
    public List<SourceRule> rules() {
        return List.of();
    }

    @Override
    public boolean testsAreFiles() {
        return false;
    }

    /** One for each program; what they are given is the learner's to find. */
    @Override
    public Map<String, TestFiles.Pair> tests() {
        Map<String, TestFiles.Pair> tests = new LinkedHashMap<>();
        for (String file : files.names(PROGRAMS)) {
            Matcher name = FILE.matcher(file);
            if (name.matches()) {
                tests.put(name.group(1), new TestFiles.Pair(List.of(), Bytes.empty(), Bytes.empty()));
            }
        }
        return tests;
    }
}
