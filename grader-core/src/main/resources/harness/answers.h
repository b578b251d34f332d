/* How an author's harness says what came of a learner's function: in a file of its own, so that whatever the learner's
   code prints is no answer. C89, as an exercise may ask for it; _Generic is C11, which gcc has in every mode. */
#ifndef TASKGRADER_ANSWERS_H
#define TASKGRADER_ANSWERS_H

#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int answers_file = -1;

/* Written at once: what came before a crash is still there after it. */
static void answers_write(const char *text, size_t length)
{
    if (answers_file < 0) {
        answers_file = open("answers", O_WRONLY | O_CREAT | O_TRUNC, 0600);
    }
    while (length > 0) {
        ssize_t written = write(answers_file, text, length);
        if (written <= 0) {
            return;
        }
        text += written;
        length -= (size_t) written;
    }
}

__attribute__((format(printf, 1, 2), unused)) static int answers_printf(const char *format, ...)
{
    int length;
    char *text;
    va_list arguments;
    va_start(arguments, format);
    length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    text = length < 0 ? NULL : malloc((size_t) length + 1);
    if (text == NULL) {
        return -1;
    }
    va_start(arguments, format);
    vsnprintf(text, (size_t) length + 1, format, arguments);
    va_end(arguments);
    answers_write(text, (size_t) length);
    free(text);
    return length;
}

__attribute__((unused)) static int answers_puts(const char *text)
{
    return answers_printf("%s\n", text);
}

__attribute__((unused)) static int answers_putchar(int character)
{
    char one = (char) character;
    answers_write(&one, 1);
    return (unsigned char) one;
}

/* One character as it is written within quotes in C. */
static void answers_character(unsigned char character, char quote)
{
    switch (character) {
    case '\n': answers_write("\\n", 2); break;
    case '\t': answers_write("\\t", 2); break;
    case '\r': answers_write("\\r", 2); break;
    case '\0': answers_write("\\0", 2); break;
    case '\\': answers_write("\\\\", 2); break;
    default:
        if (character == (unsigned char) quote) {
            answers_write("\\", 1);
        }
        if (character < 0x20 || character == 0x7f) {
            answers_printf("\\x%02x", character);
        } else {
            answers_write((const char *) &character, 1);
        }
    }
}

static void answers_quoted(const char *text, size_t length)
{
    size_t i;
    answers_write("\"", 1);
    for (i = 0; i < length; i++) {
        answers_character((unsigned char) text[i], '"');
    }
    answers_write("\"", 1);
}

__attribute__((unused)) static void answers_value_bool(bool value)
{
    answers_printf("%s", value ? "true" : "false");
}

__attribute__((unused)) static void answers_value_char(char value)
{
    answers_write("'", 1);
    answers_character((unsigned char) value, '\'');
    answers_write("'", 1);
}

__attribute__((unused)) static void answers_value_signed(long long value)
{
    answers_printf("%lld", value);
}

__attribute__((unused)) static void answers_value_unsigned(unsigned long long value)
{
    answers_printf("%llu", value);
}

/* As many digits as the type keeps, less those that arithmetic loses. */
__attribute__((unused)) static void answers_value_float(float value)
{
    answers_printf("%.6g", (double) value);
}

__attribute__((unused)) static void answers_value_double(double value)
{
    answers_printf("%.10g", value);
}

__attribute__((unused)) static void answers_value_long_double(long double value)
{
    answers_printf("%.10Lg", value);
}

__attribute__((unused)) static void answers_value_text(const char *value)
{
    if (value == NULL) {
        answers_write("NULL", 4);
    } else {
        answers_quoted(value, strlen(value));
    }
}

__attribute__((unused)) static void answers_value_pointer(const void *value)
{
    answers_printf("%s", value == NULL ? "NULL" : "(a pointer)");
}

#define ANSWERS_VALUE(value)                     \
    _Generic((value),                            \
        _Bool: answers_value_bool,               \
        char: answers_value_char,                \
        signed char: answers_value_signed,       \
        short: answers_value_signed,             \
        int: answers_value_signed,               \
        long: answers_value_signed,              \
        long long: answers_value_signed,         \
        unsigned char: answers_value_unsigned,   \
        unsigned short: answers_value_unsigned,  \
        unsigned: answers_value_unsigned,        \
        unsigned long: answers_value_unsigned,   \
        unsigned long long: answers_value_unsigned, \
        float: answers_value_float,              \
        double: answers_value_double,            \
        long double: answers_value_long_double,  \
        char *: answers_value_text,              \
        const char *: answers_value_text,        \
        default: answers_value_pointer)(value)

/* What an expression is worth, on a line of its own. The expression comes first: what it does not return from is not said. */
#define ANSWER(shown, expression)                     \
    do {                                              \
        __typeof__((expression)) answers_result = (expression); \
        answers_printf("%s = ", shown);               \
        ANSWERS_VALUE(answers_result);                \
        answers_write("\n", 1);                       \
    } while (0)

/* The first elements of an array, or of what a pointer points to. */
#define ANSWER_ITEMS(shown, expression, count)                        \
    do {                                                              \
        __typeof__(&(expression)[0]) answers_items = (expression);    \
        int answers_index;                                            \
        answers_printf("%s = ", shown);                               \
        if (answers_items == NULL) {                                  \
            answers_write("NULL", 4);                                 \
        } else {                                                      \
            answers_write("{", 1);                                    \
            for (answers_index = 0; answers_index < (count); answers_index++) { \
                answers_printf("%s", answers_index == 0 ? "" : ", "); \
                ANSWERS_VALUE(answers_items[answers_index]);          \
            }                                                         \
            answers_write("}", 1);                                    \
        }                                                             \
        answers_write("\n", 1);                                       \
    } while (0)

static int answers_standard_output = -1;

/* From here on, what is printed is an answer. */
__attribute__((unused)) static void answers_catch(void)
{
    int file = open("printed", O_RDWR | O_CREAT | O_TRUNC, 0600);
    fflush(stdout);
    answers_standard_output = dup(STDOUT_FILENO);
    dup2(file, STDOUT_FILENO);
    close(file);
}

/* What was printed since then, to be freed; from here on it is printed as before. */
static char *answers_caught(size_t *length)
{
    long size;
    char *text;
    fflush(stdout);
    size = (long) lseek(STDOUT_FILENO, 0, SEEK_END);
    text = malloc(size > 0 ? (size_t) size : 1);
    lseek(STDOUT_FILENO, 0, SEEK_SET);
    if (size < 0 || text == NULL || read(STDOUT_FILENO, text, (size_t) size) != size) {
        size = 0;
    }
    dup2(answers_standard_output, STDOUT_FILENO);
    close(answers_standard_output);
    *length = (size_t) size;
    return text;
}

/* Says what was printed since then. */
__attribute__((unused)) static void answers_printed(const char *shown)
{
    size_t length;
    char *text = answers_caught(&length);
    answers_printf("%s prints ", shown);
    answers_quoted(text == NULL ? "" : text, length);
    answers_write("\n", 1);
    free(text);
}

/* Says just that: what was printed since then is the answer. */
__attribute__((unused)) static void answers_copied(void)
{
    size_t length;
    char *text = answers_caught(&length);
    if (text != NULL) {
        answers_write(text, length);
    }
    free(text);
}

/* Whether this run is for that call. */
__attribute__((unused)) static int answers_is_call(const char *name)
{
    const char *wanted = getenv("TASKGRADER_CALL");
    return wanted != NULL && strcmp(wanted, name) == 0;
}

#endif
