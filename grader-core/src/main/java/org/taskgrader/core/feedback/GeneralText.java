package org.taskgrader.core.feedback;

import static org.taskgrader.core.classification.SlotType.CODE;
import static org.taskgrader.core.classification.SlotType.NUMBER;
import static org.taskgrader.core.classification.SlotType.SIZE;
import static org.taskgrader.core.classification.SlotType.TEST_DATA;
import static org.taskgrader.core.classification.SlotType.TEXT;

import java.util.Locale;
import java.util.Map;
import org.taskgrader.core.classification.SlotType;

/** The texts around the error classes: keys of {@code feedback/general.<lang>.yaml}, with the slots that each may use. */
public enum GeneralText {
    PASSED_ALL_TESTS(Map.of("exercise", TEXT, "total", NUMBER)),
    PASSED_ONE_TEST(Map.of("exercise", TEXT, "total", NUMBER)),
    PASSED_PREDICTION(Map.of("exercise", TEXT)),
    PASSED_TESTS(Map.of("exercise", TEXT)),
    PASSED_AT_ONCE(Map.of()),
    PASSED_AFTER(Map.of("attempts", NUMBER)),

    SUMMARY_WRONG_OUTPUT(Map.of("passed", NUMBER, "total", NUMBER)),
    SUMMARY_WRONG_OUTPUT_ALWAYS(Map.of("passed", NUMBER, "total", NUMBER)),
    SUMMARY_WRONG_RESULT(Map.of("passed", NUMBER, "total", NUMBER)),
    SUMMARY_WRONG_RESULT_ALWAYS(Map.of("passed", NUMBER, "total", NUMBER)),
    SUMMARY_WRONG_PREDICTION(Map.of()),
    SUMMARY_INVALID_INPUT(Map.of()),
    SUMMARY_NOT_CAUGHT(Map.of("caught", NUMBER, "total", NUMBER)),
    SUMMARY_WRONG_FILE(Map.of("passed", NUMBER, "total", NUMBER)),
    SUMMARY_WRONG_EXIT_STATUS(Map.of("passed", NUMBER, "total", NUMBER)),
    SUMMARY_PROTOCOL_ERROR(Map.of("passed", NUMBER, "total", NUMBER)),
    SUMMARY_CRASHED(Map.of("passed", NUMBER, "total", NUMBER)),
    SUMMARY_TIME_LIMIT(Map.of("passed", NUMBER, "total", NUMBER)),
    SUMMARY_MEMORY_LIMIT(Map.of("passed", NUMBER, "total", NUMBER)),
    SUMMARY_OUTPUT_LIMIT(Map.of("passed", NUMBER, "total", NUMBER)),
    SUMMARY_RULE_BROKEN(Map.of("passed", NUMBER, "total", NUMBER)),
    SUMMARY_PROCESS_LIMIT(Map.of("passed", NUMBER, "total", NUMBER)),
    SUMMARY_FILE_LIMIT(Map.of("passed", NUMBER, "total", NUMBER)),
    SUMMARY_COMPILE_ERROR(Map.of()),
    SUMMARY_NOT_JUDGED(Map.of()),

    SUMMARY_GROUPS_WAIT(Map.of("groups", TEXT, "needed", TEXT)),

    PROGRESS_SAME_PROGRAM(Map.of()),
    PROGRESS_SAME_ANSWER(Map.of()),
    PROGRESS_SAME_CODE(Map.of()),
    PROGRESS_BACK_AGAIN(Map.of("attempt", NUMBER)),
    PROGRESS_COMPILES(Map.of()),
    PROGRESS_COMPILED_BEFORE(Map.of()),
    PROGRESS_MORE_TESTS(Map.of("before", NUMBER, "now", NUMBER)),
    PROGRESS_FEWER_TESTS(Map.of("before", NUMBER, "now", NUMBER)),
    PROGRESS_PASSED_BEFORE(Map.of()),
    PROGRESS_OTHER_MISTAKE(Map.of()),
    PROGRESS_SAME_MISTAKE(Map.of()),

    TEST_PASSED(Map.of()),
    TEST_PASSED_CALL(Map.of()),
    TEST_HIDDEN_OUTPUT(Map.of()),
    TEST_HIDDEN_EMPTY(Map.of()),
    TEST_HIDDEN_WHITESPACE(Map.of()),
    TEST_HIDDEN_LETTER_CASE(Map.of()),
    TEST_HIDDEN_RESULT(Map.of()),
    TEST_WRONG_RESULT(Map.of()),
    TEST_NO_RESULT(Map.of()),
    TEST_WRONG_PREDICTION(Map.of("line", NUMBER)),
    TEST_ALL_ACCEPTED(Map.of()),
    TEST_CAUGHT(Map.of("input", NUMBER)),
    TEST_NOT_CAUGHT(Map.of()),
    TEST_NO_INPUT(Map.of()),
    TEST_TOO_MANY_INPUTS(Map.of("most", NUMBER)),
    TEST_INPUT_REFUSED(Map.of("input", NUMBER)),
    TEST_REJECTED(Map.of()),
    TEST_LEFT_EARLY(Map.of()),
    TEST_BOTH_WAIT(Map.of()),
    TEST_OUT_OF_PLACE(Map.of()),
    TEST_PASSED_CONVERSATION(Map.of()),
    TEST_REJECTED_PARTLY(Map.of("points", NUMBER)),
    TEST_FILE_MISSING(Map.of("file", CODE)),
    TEST_FILE_NOT_A_FILE(Map.of("file", CODE)),
    TEST_FILE_TOO_LONG(Map.of("file", CODE)),
    TEST_FILE_OCTETS(Map.of("file", CODE, "position", NUMBER)),
    TEST_FILE_HIDDEN(Map.of("file", CODE)),
    TEST_WRONG_EXIT_STATUS(Map.of("status", NUMBER)),
    TEST_CRASHED_MEMORY(Map.of()),
    TEST_CRASHED_ARITHMETIC(Map.of()),
    TEST_CRASHED_ABORT(Map.of()),
    TEST_CRASHED_OTHER(Map.of("signal", NUMBER)),
    TEST_CPU_LIMIT(Map.of()),
    TEST_WALL_LIMIT(Map.of()),
    TEST_MEMORY_LIMIT(Map.of()),
    TEST_OUTPUT_LIMIT(Map.of()),
    TEST_PROCESS_LIMIT(Map.of()),
    TEST_FILE_LIMIT(Map.of()),
    TEST_OUTPUT_LOST(Map.of()),
    TEST_COMPILE_ERROR(Map.of()),
    TEST_NOT_RUN(Map.of()),
    TEST_NOT_JUDGED(Map.of()),

    DIFFERENCE_EMPTY(Map.of("expected", TEST_DATA)),
    DIFFERENCE_MISSING(Map.of("line", NUMBER, "expected", TEST_DATA)),
    DIFFERENCE_EXTRA(Map.of("line", NUMBER, "actual", TEST_DATA)),
    DIFFERENCE_NUMBER(Map.of("line", NUMBER, "expected", TEST_DATA, "actual", TEST_DATA)),
    DIFFERENCE_WORD(Map.of("line", NUMBER, "expected", TEST_DATA, "actual", TEST_DATA)),
    DIFFERENCE_WHITESPACE(Map.of("line", NUMBER)),
    DIFFERENCE_LETTER_CASE(Map.of("line", NUMBER, "expected", TEST_DATA, "actual", TEST_DATA)),
    DIFFERENCE_LINE(Map.of("line", NUMBER, "actual", TEST_DATA)),

    FILE_DIFFERENCE_EMPTY(Map.of("file", CODE, "expected", TEST_DATA)),
    FILE_DIFFERENCE_MISSING(Map.of("file", CODE, "line", NUMBER, "expected", TEST_DATA)),
    FILE_DIFFERENCE_EXTRA(Map.of("file", CODE, "line", NUMBER, "actual", TEST_DATA)),
    FILE_DIFFERENCE_WORD(Map.of("file", CODE, "line", NUMBER, "expected", TEST_DATA, "actual", TEST_DATA)),
    FILE_DIFFERENCE_WHITESPACE(Map.of("file", CODE, "line", NUMBER)),
    FILE_DIFFERENCE_LINE(Map.of("file", CODE, "line", NUMBER, "actual", TEST_DATA)),

    EDIT_CHANGE(Map.of("line", NUMBER)),
    EDIT_LOOK(Map.of("line", NUMBER, "code", CODE)),

    STATE_VALUE(Map.of("name", CODE, "value", CODE)),
    STATE_NO_VALUE(Map.of("name", CODE)),
    STATE_CALLED(Map.of("function", CODE, "line", NUMBER)),
    STATE_PATH(Map.of("lines", TEXT)),

    PICTURE_FRAME(Map.of("function", CODE, "line", NUMBER)),
    PICTURE_GLOBALS(Map.of()),
    PICTURE_ARRAY(Map.of("first", CODE, "last", CODE, "values", CODE)),
    PICTURE_NULL(Map.of("name", CODE)),
    PICTURE_TO_BLOCK(Map.of("name", CODE)),
    PICTURE_INTO_BLOCK(Map.of("name", CODE, "offset", NUMBER)),
    PICTURE_BEHIND_BLOCK(Map.of("name", CODE)),
    PICTURE_TO_VARIABLE(Map.of("name", CODE, "other", CODE)),
    PICTURE_TO_ENDED(Map.of("name", CODE, "other", CODE)),
    PICTURE_ELSEWHERE(Map.of("name", CODE)),
    PICTURE_BLOCK(Map.of("size", NUMBER)),
    PICTURE_BLOCK_MADE(Map.of("size", NUMBER, "line", NUMBER)),
    PICTURE_BLOCK_ROOM(Map.of("elements", NUMBER, "type", CODE)),
    PICTURE_BLOCK_FREED(Map.of("line", NUMBER)),
    PICTURE_USED_NO_ELEMENT(Map.of("element", CODE)),
    PICTURE_USED_OUTSIDE(Map.of("name", CODE)),
    PICTURE_USED_OUTSIDE_BLOCK(Map.of()),
    PICTURE_USED_FREED(Map.of()),
    PICTURE_USED_ENDED(Map.of()),
    PICTURE_USED_ENDED_VARIABLE(Map.of("name", CODE)),
    PICTURE_USED_NULL(Map.of("name", CODE)),
    PICTURE_USED_NOWHERE(Map.of("name", CODE)),

    LABEL_STATE(Map.of("line", NUMBER)),
    LABEL_LINE(Map.of("line", NUMBER)),
    LABEL_LINE_COLUMN(Map.of("line", NUMBER, "column", NUMBER)),
    LABEL_WHY(Map.of()),
    LABEL_NEXT(Map.of()),
    LABEL_HINT(Map.of("number", NUMBER, "total", NUMBER)),
    LABEL_BEFORE(Map.of()),
    LABEL_AFTER(Map.of()),
    LABEL_MORE(Map.of()),
    LABEL_TIP(Map.of()),
    LABEL_TIP_PASSED(Map.of()),
    LABEL_TIP_BY_LUCK(Map.of("test", TEXT)),
    LABEL_HELP(Map.of()),
    LABEL_TESTS(Map.of()),
    LABEL_TEST(Map.of("test", TEXT)),
    LABEL_ARGUMENTS(Map.of()),
    LABEL_ENVIRONMENT(Map.of()),
    LABEL_INPUT(Map.of()),
    LABEL_CONVERSATION(Map.of()),
    LABEL_AFTERWARDS(Map.of()),
    LABEL_FILE(Map.of("file", CODE)),
    LABEL_BINARY(Map.of("size", SIZE)),
    LABEL_FILE_EXPECTED(Map.of("file", CODE)),
    LABEL_FILE_ACTUAL(Map.of("file", CODE)),
    LABEL_ROW(Map.of()),
    LABEL_EXPECTED(Map.of()),
    LABEL_ACTUAL(Map.of()),
    LABEL_EXPECTED_RESULT(Map.of()),
    LABEL_ACTUAL_RESULT(Map.of()),
    LABEL_FIRST_DIFFERENCE(Map.of()),
    LABEL_BLANKS(Map.of()),
    LABEL_NOTHING(Map.of()),
    LABEL_OTHER_LANGUAGE(Map.of());

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of, which cannot be changed
    private final Map<String, SlotType> slots;

    GeneralText(Map<String, SlotType> slots) {
        this.slots = slots;
    }

    /** As in the file: {@code summary-passed}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Map<String, SlotType> slots() {
        return slots;
    }
}
