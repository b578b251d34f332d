package org.taskgrader.core.exercise.folder;

import java.util.regex.Pattern;

/** A test's name, or several: {@code *} stands for any characters and {@code ?} for one. */
record NamePattern(Setting setting, String glob) {

    boolean matches(String name) {
        String quoted = Pattern.quote(glob).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return name.matches(quoted);
    }
}
