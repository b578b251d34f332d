package org.taskgrader.core.exercise.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.taskgrader.core.bytes.ByteSize;
import org.taskgrader.core.bytes.Bytes;
import org.taskgrader.core.exercise.Kind;
import org.taskgrader.core.exercise.Library;
import org.taskgrader.core.exercise.PlacedFile;

/** The folder {@code library/}: C files and headers that are compiled and linked with the learner's program. */
final class LibraryFiles {

    static final String FOLDER = "library";

    private static final ByteSize LARGEST = ByteSize.ofKibibytes(64);
    private static final int MOST_FILES = 16;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,63}\\.[ch]");

    /** The learner's own, and what the grader itself puts beside it when it builds a program to look at. */
    private static final Set<String> TAKEN =
            Set.of("main.c", "functions.h", "harness.c", "answers.h", "passed.h", "watched.h");

    /** ISO C11 7.1.2; a learner who includes one of these in quotes must get it. */
    private static final Set<String> STANDARD = Set.of(
            "assert.h",
            "complex.h",
            "ctype.h",
            "errno.h",
            "fenv.h",
            "float.h",
            "inttypes.h",
            "iso646.h",
            "limits.h",
            "locale.h",
            "math.h",
            "setjmp.h",
            "signal.h",
            "stdalign.h",
            "stdarg.h",
            "stdatomic.h",
            "stdbool.h",
            "stddef.h",
            "stdint.h",
            "stdio.h",
            "stdlib.h",
            "stdnoreturn.h",
            "string.h",
            "tgmath.h",
            "threads.h",
            "time.h",
            "uchar.h",
            "wchar.h",
            "wctype.h");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern MAIN = Pattern.compile("(?m)^[^\\S\\n]*(?:int|void)\\s+main\\s*\\(");

    private final FolderFiles files;
    private final Problems problems;

    private LibraryFiles(FolderFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    static Library read(Kind kind, FolderFiles files, Problems problems) {
        return files.has(FOLDER) ? new LibraryFiles(files, problems).library(kind) : Library.NONE;
    }

    private Library library(Kind kind) {
        if (kind instanceof Kind.Function) {
            problems.error(
                    FOLDER,
                    "In an exercise that asks for functions, the harness gives learners what they need.",
                    "Declare it in functions.h, write it into harness.c, and remove this.");
        } else if (!kind.asksForCode()) {
            problems.error(FOLDER, "There is no program of the learner's to link this with.", "Remove it.");
        }
        List<PlacedFile> read = new ArrayList<>();
        for (String name : files.names(FOLDER)) {
            String path = FOLDER + "/" + name;
            checkName(path, name);
            files.bytes(path, LARGEST).ifPresent(content -> read.add(new PlacedFile(name, content)));
        }
        Library library = new Library(read);
        if (library.headers().isEmpty()) {
            problems.error(
                    FOLDER, "There is no header for learners to include.", "Add one, such as " + FOLDER + "/robot.h.");
        }
        if (read.size() > MOST_FILES) {
            problems.error(FOLDER, "There are " + read.size() + " files.", "Keep at most " + MOST_FILES + ".");
        }
        read.stream()
                .filter(file -> hasMain(file.content()))
                .forEach(
                        file -> problems.error(
                                FOLDER + "/" + file.name(),
                                "There is a main function here, and the learner writes another.",
                                "Remove it, or choose \"kind: function\", where the author's main calls the learner's functions."));
        return library;
    }

    private void checkName(String path, String name) {
        if (!NAME.matcher(name).matches()) {
            problems.error(
                    path,
                    "A file of a library cannot have this name.",
                    "Name it as in robot.h and robot.c: small letters, digits, \"-\" and \"_\".");
        } else if (TAKEN.contains(name)) {
            problems.error(path, "This name is taken by the grader itself.", "Choose another.");
        } else if (STANDARD.contains(name)) {
            problems.error(path, "This is the name of a header of C's own library.", "Choose another.");
        }
    }

    private static boolean hasMain(Bytes source) {
        return MAIN.matcher(COMMENT.matcher(source.text()).replaceAll(" ")).find();
    }
}
