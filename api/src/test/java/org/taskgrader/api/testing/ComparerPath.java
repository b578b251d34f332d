package org.taskgrader.api.testing;

/** Where the comparing program is: among what tests are run with, though nothing of the service is linked with it. */
public final class ComparerPath {

    /** As {@code java -cp} wants it. */
    public static final String CLASS_PATH = System.getProperty("java.class.path");

    private ComparerPath() {}
}
