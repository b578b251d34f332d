package org.taskgrader.core.source.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which names mean a type at the present place (ISO C11 6.2.1): an inner declaration hides an outer one. */
final class NameScopes {

    /** Known without their headers, for a learner may have forgotten the header. */
    private static final Set<String> LIBRARY_TYPES = Set.of(
            "size_t",
            "ssize_t",
            "ptrdiff_t",
            "FILE",
            "fpos_t",
            "bool",
            "wchar_t",
            "wint_t",
            "time_t",
            "clock_t",
            "va_list",
            "__builtin_va_list",
            "div_t",
            "ldiv_t",
            "lldiv_t",
            "sig_atomic_t",
            "jmp_buf",
            "off_t",
            "pid_t",
            "int8_t",
            "int16_t",
            "int32_t",
            "int64_t",
            "uint8_t",
            "uint16_t",
            "uint32_t",
            "uint64_t",
            "intptr_t",
            "uintptr_t",
            "intmax_t",
            "uintmax_t",
            "int_fast8_t",
            "int_fast16_t",
            "int_fast32_t",
            "int_fast64_t",
            "int_least8_t",
            "int_least16_t",
            "int_least32_t",
            "int_least64_t",
            "char16_t",
            "char32_t",
            "max_align_t",
            "uint",
            "ulong",
            "ushort",
            "pthread_t",
            "pthread_mutex_t");

    enum Meaning {
        TYPE,
        /** A variable, function, parameter or constant. */
        ORDINARY,
        UNKNOWN
    }

    private final Deque<Map<String, Meaning>> scopes = new ArrayDeque<>();
    private final List<String> parameters = new ArrayList<>();

    NameScopes() {
        Map<String, Meaning> library = new HashMap<>();
        LIBRARY_TYPES.forEach(name -> library.put(name, Meaning.TYPE));
        scopes.push(library);
    }

    Meaning of(String name) {
        for (Map<String, Meaning> scope : scopes) {
            Meaning meaning = scope.get(name);
            if (meaning != null) {
                return meaning;
            }
        }
        return Meaning.UNKNOWN;
    }

    void declare(String name, Meaning meaning) {
        scopes.element().put(name, meaning);
    }

    /** Takes a name declared inside parentheses, which a body may follow. */
    void declareParameter(String name) {
        parameters.add(name);
    }

    /** There was no body: a prototype's parameters mean nothing any more. */
    void forgetParameters() {
        parameters.clear();
    }

    void open() {
        Map<String, Meaning> scope = new HashMap<>();
        parameters.forEach(name -> scope.put(name, Meaning.ORDINARY));
        parameters.clear();
        scopes.push(scope);
    }

    void close() {
        if (scopes.size() > 1) {
            scopes.pop();
        }
    }
}
