package org.taskgrader.api.cli;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line as a whole. */
@Command(
        name = "taskgrader",
        description = "Grades learners' C programs in an isolated sandbox and explains their mistakes.",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        subcommands = {
            ServeCommand.class,
            GradeCommand.class,
            NewCommand.class,
            CheckCommand.class,
            GenerateCommand.class,
            PreviewCommand.class,
            LimitsCommand.class,
            MinimizeCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            EvaluateCommand.class,
            BenchCommand.class,
            KeysCommand.class,
            SimulateCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 all passed, 1 some did not, 2 the command was not understood, 3 we failed.",
            "Settings are environment variables: TASKGRADER_EXERCISES, QUARKUS_HTTP_PORT, QUARKUS_HTTP_HOST, and those"
                    + " in docs/operating.md."
        })
public final class TaskgraderCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    /** Runs one command line, and says with which of {@link ExitCodes} to end. */
    public static int run(String... arguments) {
        return new CommandLine(new TaskgraderCommand())
                .setExitCodeExceptionMapper(
                        e -> e instanceof ParameterException ? ExitCodes.USAGE : ExitCodes.OUR_FAILURE)
                .setExecutionExceptionHandler(TaskgraderCommand::explain)
                .registerConverter(Locale.class, Locale::forLanguageTag)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    /** What went wrong in a sentence; the trace only of what nobody has foreseen. */
    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        if (e instanceof CommandFailure failure) {
            command.getErr().println("taskgrader: " + failure.getMessage());
            return failure.exitCode();
        }
        e.printStackTrace(command.getErr());
        return ExitCodes.OUR_FAILURE;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }
}
