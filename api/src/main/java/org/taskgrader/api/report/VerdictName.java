package org.taskgrader.api.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.taskgrader.core.verdict.OverallVerdict;
import org.taskgrader.core.verdict.Verdict;

/** The verdicts' names outside: part of the API, so they stay when the core's types are renamed. */
public enum VerdictName {
    @JsonProperty("passed")
    PASSED,
    @JsonProperty("wrong-output")
    WRONG_OUTPUT,
    @JsonProperty("wrong-result")
    WRONG_RESULT,
    @JsonProperty("wrong-prediction")
    WRONG_PREDICTION,
    @JsonProperty("invalid-input")
    INVALID_INPUT,
    @JsonProperty("not-caught")
    NOT_CAUGHT,
    @JsonProperty("protocol-error")
    PROTOCOL_ERROR,
    @JsonProperty("wrong-exit-status")
    WRONG_EXIT_STATUS,
    @JsonProperty("crashed")
    CRASHED,
    @JsonProperty("time-limit")
    TIME_LIMIT,
    @JsonProperty("memory-limit")
    MEMORY_LIMIT,
    @JsonProperty("output-limit")
    OUTPUT_LIMIT,
    @JsonProperty("process-limit")
    PROCESS_LIMIT,
    @JsonProperty("file-limit")
    FILE_LIMIT,
    @JsonProperty("rule-broken")
    RULE_BROKEN,
    @JsonProperty("compile-error")
    COMPILE_ERROR,
    @JsonProperty("not-run")
    NOT_RUN,
    @JsonProperty("not-judged")
    NOT_JUDGED;

    public static VerdictName of(OverallVerdict verdict) {
        return switch (verdict) {
            case PASSED -> PASSED;
            case WRONG_OUTPUT -> WRONG_OUTPUT;
            case WRONG_RESULT -> WRONG_RESULT;
            case WRONG_PREDICTION -> WRONG_PREDICTION;
            case INVALID_INPUT -> INVALID_INPUT;
            case NOT_CAUGHT -> NOT_CAUGHT;
            case PROTOCOL_ERROR -> PROTOCOL_ERROR;
            case WRONG_EXIT_STATUS -> WRONG_EXIT_STATUS;
            case CRASHED -> CRASHED;
            case TIME_LIMIT -> TIME_LIMIT;
            case MEMORY_LIMIT -> MEMORY_LIMIT;
            case OUTPUT_LIMIT -> OUTPUT_LIMIT;
            case PROCESS_LIMIT -> PROCESS_LIMIT;
            case FILE_LIMIT -> FILE_LIMIT;
            case RULE_BROKEN -> RULE_BROKEN;
            case COMPILE_ERROR -> COMPILE_ERROR;
            case NOT_JUDGED -> NOT_JUDGED;
        };
    }

    public static VerdictName of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Passed ignored -> PASSED;
            case Verdict.WrongOutput ignored -> WRONG_OUTPUT;
            case Verdict.WrongResult ignored -> WRONG_RESULT;
            case Verdict.WrongPrediction ignored -> WRONG_PREDICTION;
            case Verdict.Caught ignored -> PASSED;
            case Verdict.NotCaught ignored -> NOT_CAUGHT;
            case Verdict.InvalidInput ignored -> INVALID_INPUT;
            case Verdict.ConversationBroken ignored -> PROTOCOL_ERROR;
            case Verdict.WrongFile ignored -> WRONG_OUTPUT;
            case Verdict.Rejected ignored -> WRONG_OUTPUT;
            case Verdict.WrongExitStatus ignored -> WRONG_EXIT_STATUS;
            case Verdict.Crashed ignored -> CRASHED;
            case Verdict.LimitExceeded exceeded -> of(exceeded.limit());
            case Verdict.CompileError ignored -> COMPILE_ERROR;
            case Verdict.NotRun ignored -> NOT_RUN;
            case Verdict.NotJudged ignored -> NOT_JUDGED;
        };
    }

    private static VerdictName of(Verdict.Limit limit) {
        return switch (limit) {
            case CPU_TIME, WALL_TIME -> TIME_LIMIT;
            case MEMORY -> MEMORY_LIMIT;
            case OUTPUT -> OUTPUT_LIMIT;
            case PROCESSES -> PROCESS_LIMIT;
            case FILES -> FILE_LIMIT;
        };
    }

    /** The one that {@link #text} spells so. */
    public static VerdictName named(String text) {
        return valueOf(text.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }

    /** The name as the API spells it. */
    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
