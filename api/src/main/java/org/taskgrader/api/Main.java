package org.taskgrader.api;

import io.quarkus.runtime.annotations.QuarkusMain;
import org.taskgrader.api.cli.TaskgraderCommand;

/** Where the program begins. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        System.exit(TaskgraderCommand.run(arguments));
    }
}
