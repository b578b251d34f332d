package org.taskgrader.core.source.grammar;

/** Groups of token types. */
final class Tokens {

    private Tokens() {}

    static boolean isOpening(int type) {
        return type == CLexer.LeftParen || type == CLexer.LeftBracket || type == CLexer.LeftBrace;
    }

    static boolean isClosing(int type) {
        return type == CLexer.RightParen || type == CLexer.RightBracket || type == CLexer.RightBrace;
    }

    static boolean pairs(int opening, int closing) {
        return switch (opening) {
            case CLexer.LeftParen -> closing == CLexer.RightParen;
            case CLexer.LeftBracket -> closing == CLexer.RightBracket;
            default -> closing == CLexer.RightBrace;
        };
    }

    static boolean isConstant(int type) {
        return type >= CLexer.IntegerConstant && type <= CLexer.UnclosedString;
    }

    static boolean isOperand(int type) {
        return type == CLexer.Identifier || isConstant(type);
    }

    /** Operators of every kind, {@code sizeof} and the punctuation inside an expression included. */
    static boolean isOperator(int type) {
        return (type >= CLexer.Comma && type <= CLexer.Tilde && type != CLexer.Ellipsis) || type == CLexer.Sizeof;
    }

    static boolean isPrefix(int type) {
        return switch (type) {
            case CLexer.Plus,
                    CLexer.Minus,
                    CLexer.Star,
                    CLexer.And,
                    CLexer.AndAnd,
                    CLexer.Not,
                    CLexer.Tilde,
                    CLexer.Increment,
                    CLexer.Decrement,
                    CLexer.Sizeof -> true;
            default -> false;
        };
    }

    static boolean isTagKeyword(int type) {
        return type == CLexer.Struct || type == CLexer.Union || type == CLexer.Enum;
    }

    /** Keywords that name a type, and names that do. */
    static boolean isTypeSpecifier(int type) {
        return switch (type) {
            case CLexer.Void,
                    CLexer.Char,
                    CLexer.Short,
                    CLexer.Int,
                    CLexer.Long,
                    CLexer.Float,
                    CLexer.Double,
                    CLexer.Signed,
                    CLexer.Unsigned,
                    CLexer.Bool,
                    CLexer.Complex,
                    CLexer.Int128,
                    CLexer.TypedefName -> true;
            default -> false;
        };
    }

    /** Words before a type that say more about it. */
    static boolean isQualifier(int type) {
        return switch (type) {
            case CLexer.Const,
                    CLexer.Volatile,
                    CLexer.Restrict,
                    CLexer.Atomic,
                    CLexer.Static,
                    CLexer.Extern,
                    CLexer.Register,
                    CLexer.Auto,
                    CLexer.Inline,
                    CLexer.Noreturn,
                    CLexer.ThreadLocal -> true;
            default -> false;
        };
    }
}
