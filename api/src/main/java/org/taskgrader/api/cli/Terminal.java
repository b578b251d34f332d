package org.taskgrader.api.cli;

/** What standard output can show. */
final class Terminal {

    static {
        // From JDK 22 on there is a console even where there is no terminal; this is the one that tells.
        System.setProperty("jdk.console", "java.base");
    }

    private Terminal() {}

    /** A person looks at it, and has not asked for none (no-color.org). */
    static boolean hasColours() {
        String refused = System.getenv("NO_COLOR");
        return isInteractive() && (refused == null || refused.isEmpty());
    }

    /** Whether standard input and output are a terminal. */
    @SuppressWarnings("SystemConsoleNull") // the property above makes it null where there is no terminal
    static boolean isInteractive() {
        return System.console() != null;
    }
}
