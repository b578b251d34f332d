package org.taskgrader.sandbox.protocol;

import java.util.regex.Pattern;

/** The names that the protocol allows for files: nothing that a path, an option or a hidden file could be made of. */
final class FileNames {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

    private FileNames() {}

    static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches();
    }

    static void check(String name) {
        if (!isPlain(name)) {
            throw new IllegalArgumentException("\"" + name + "\" is no plain file name: use 1 to 100 characters of"
                    + " A-Z a-z 0-9 . _ - and begin with neither . nor -");
        }
    }
}
