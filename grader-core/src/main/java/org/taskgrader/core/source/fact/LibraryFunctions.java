package org.taskgrader.core.source.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.taskgrader.core.source.tree.Expression;
import org.taskgrader.core.source.type.CType;
import org.taskgrader.core.source.type.CType.Kind;
import org.taskgrader.core.source.type.CType.Pointer;
import org.taskgrader.core.source.type.CTypes;

/** What the standard library's functions return (ISO C11 7), and what its names for values are. */
final class LibraryFunctions {

    private static final CType FILE = new Pointer(new CType.Unknown("FILE"));
    private static final CType ADDRESS = new Pointer(CTypes.VOID);

    private static final Map<String, CType> RETURNS = new HashMap<>();
    private static final Map<String, CType> VALUES = new HashMap<>();

    static {
        put(RETURNS, CTypes.INT, "printf fprintf sprintf snprintf scanf fscanf sscanf vprintf puts fputs putchar putc");
        put(RETURNS, CTypes.INT, "fputc getchar getc fgetc ungetc fclose fflush feof ferror fseek remove rename");
        put(RETURNS, CTypes.INT, "abs atoi rand strcmp strncmp memcmp strcoll strcasecmp strncasecmp system atexit");
        put(RETURNS, CTypes.INT, "isalpha isdigit isalnum isspace isupper islower ispunct isprint iscntrl isgraph");
        put(RETURNS, CTypes.INT, "isxdigit isblank toupper tolower setvbuf isnan isinf isfinite signbit getch");
        put(RETURNS, CTypes.LONG, "labs atol strtol ftell time clock lround lrint");
        put(RETURNS, new CType.Basic(Kind.LONG_LONG), "llabs atoll strtoll llround llrint");
        put(RETURNS, CTypes.SIZE, "strlen strspn strcspn fread fwrite strtoul strftime");
        put(RETURNS, new CType.Basic(Kind.UNSIGNED_LONG_LONG), "strtoull");
        put(RETURNS, CTypes.VOID, "free exit abort srand qsort perror rewind clearerr setbuf assert _Exit quick_exit");
        put(RETURNS, ADDRESS, "malloc calloc realloc memcpy memmove memset memchr bsearch aligned_alloc");
        put(RETURNS, CTypes.TEXT, "strcpy strncpy strcat strncat strchr strrchr strstr strtok strpbrk strdup strndup");
        put(RETURNS, CTypes.TEXT, "gets fgets getenv strerror ctime asctime");
        put(RETURNS, FILE, "fopen freopen fdopen tmpfile");
        put(RETURNS, CTypes.DOUBLE, "sqrt cbrt pow exp exp2 log log2 log10 log1p expm1 sin cos tan asin acos atan");
        put(RETURNS, CTypes.DOUBLE, "atan2 sinh cosh tanh fabs floor ceil round trunc fmod hypot fmax fmin fdim fma");
        put(RETURNS, CTypes.DOUBLE, "rint nearbyint remainder ldexp frexp modf atof strtod difftime");
        put(RETURNS, CTypes.FLOAT, "sqrtf powf fabsf floorf ceilf roundf truncf fmodf sinf cosf tanf expf logf strtof");
        put(VALUES, FILE, "stdin stdout stderr");
        put(VALUES, ADDRESS, "NULL");
        put(VALUES, CTypes.INT, "EOF INT_MAX INT_MIN RAND_MAX CHAR_BIT CHAR_MAX CHAR_MIN SCHAR_MAX SCHAR_MIN");
        put(VALUES, CTypes.INT, "UCHAR_MAX SHRT_MAX SHRT_MIN EXIT_SUCCESS EXIT_FAILURE true false errno BUFSIZ");
        put(VALUES, CTypes.UNSIGNED, "UINT_MAX");
        put(VALUES, CTypes.LONG, "LONG_MAX LONG_MIN CLOCKS_PER_SEC INT64_MAX INT64_MIN");
        put(VALUES, CTypes.SIZE, "ULONG_MAX SIZE_MAX UINT64_MAX");
        put(VALUES, new CType.Basic(Kind.LONG_LONG), "LLONG_MAX LLONG_MIN");
        put(VALUES, new CType.Basic(Kind.UNSIGNED_LONG_LONG), "ULLONG_MAX");
        put(VALUES, CTypes.DOUBLE, "M_PI M_E M_SQRT2 DBL_MAX DBL_MIN DBL_EPSILON HUGE_VAL");
        put(VALUES, CTypes.FLOAT, "FLT_MAX FLT_MIN FLT_EPSILON INFINITY NAN");
    }

    private LibraryFunctions() {}

    private static void put(Map<String, CType> types, CType type, String names) {
        for (String name : names.split(" ", -1)) {
            types.put(name, type);
        }
    }

    static Optional<CType> returned(String function) {
        return Optional.ofNullable(RETURNS.get(function));
    }

    /** Where the pointer leads that a function returns. */
    enum Result {
        /** To new memory, or nowhere. */
        ALLOCATED,
        /** It is the first argument. */
        FIRST_ARGUMENT,
        /** Into what the first argument leads to, or nowhere. */
        IN_FIRST_ARGUMENT,
        OTHER
    }

    static Result result(String function) {
        return switch (function) {
            case "malloc", "calloc", "realloc", "aligned_alloc", "strdup", "strndup" -> Result.ALLOCATED;
            case "strcpy", "strncpy", "strcat", "strncat", "memcpy", "memmove", "memset" -> Result.FIRST_ARGUMENT;
            case "strchr", "strrchr", "strstr", "strpbrk", "memchr", "gets", "fgets" -> Result.IN_FIRST_ARGUMENT;
            default -> Result.OTHER;
        };
    }

    /** How many octets a call that allocates asks for, if that is constant. */
    static OptionalLong allocated(String function, List<Expression> arguments, Types types) {
        return switch (function) {
            case "malloc" -> product(arguments, 0, 1, types);
            case "calloc" -> product(arguments, 0, 2, types);
            case "realloc", "aligned_alloc" -> product(arguments, 1, 2, types);
            default -> OptionalLong.empty();
        };
    }

    private static OptionalLong product(List<Expression> arguments, int from, int to, Types types) {
        if (arguments.size() != to) {
            return OptionalLong.empty();
        }
        long product = 1;
        for (Expression argument : arguments.subList(from, to)) {
            OptionalLong factor = types.constantValue(argument);
            if (factor.isEmpty() || Math.multiplyHigh(product, factor.getAsLong()) != 0) {
                return OptionalLong.empty();
            }
            product = product * factor.getAsLong();
        }
        return product < 0 ? OptionalLong.empty() : OptionalLong.of(product);
    }

    static Optional<CType> value(String name) {
        return Optional.ofNullable(VALUES.get(name));
    }
}
