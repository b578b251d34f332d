/*
 * The tokens of C (ISO C11 6.4) with gcc's additions, total: every text is a sequence of these tokens, and joined they
 * are the text again. What is no token of C has one of its own (Malformed..., Unclosed..., Stray), so that the rest
 * keeps its place. Digraphs are left out: no learner writes one on purpose.
 *
 * The text must end with a newline.
 */
lexer grammar CLexer;

options {
    superClass = LineAwareLexer;
}

tokens {
    // Identifiers which the parser must tell apart; TypeNames decides before it starts.
    TypedefName,
    ImplicitFunction
}

Alignas      : '_Alignas' | 'alignas' ;
Alignof      : '_Alignof' | '__alignof__' | '__alignof' ;
Asm          : 'asm' | '__asm__' | '__asm' ;
Atomic       : '_Atomic' ;
Attribute    : '__attribute__' | '__attribute' ;
Auto         : 'auto' ;
Bool         : '_Bool' ;
Break        : 'break' ;
Case         : 'case' ;
Char         : 'char' ;
Complex      : '_Complex' | '__complex__' ;
Const        : 'const' | '__const' | '__const__' ;
Continue     : 'continue' ;
Default      : 'default' ;
Do           : 'do' ;
Double       : 'double' ;
Else         : 'else' ;
Enum         : 'enum' ;
Extension    : '__extension__' ;
Extern       : 'extern' ;
Float        : 'float' ;
For          : 'for' ;
Generic      : '_Generic' ;
Goto         : 'goto' ;
If           : 'if' ;
Imaginary    : '_Imaginary' ;
Inline       : 'inline' | '__inline' | '__inline__' ;
Int          : 'int' ;
Int128       : '__int128' ;
Long         : 'long' ;
Noreturn     : '_Noreturn' ;
Register     : 'register' ;
Restrict     : 'restrict' | '__restrict' | '__restrict__' ;
Return       : 'return' ;
Short        : 'short' ;
Signed       : 'signed' | '__signed__' ;
Sizeof       : 'sizeof' ;
Static       : 'static' ;
StaticAssert : '_Static_assert' | 'static_assert' ;
Struct       : 'struct' ;
Switch       : 'switch' ;
ThreadLocal  : '_Thread_local' | '__thread' ;
Typedef      : 'typedef' ;
Typeof       : 'typeof' | '__typeof__' | '__typeof' ;
Union        : 'union' ;
Unsigned     : 'unsigned' ;
Void         : 'void' ;
Volatile     : 'volatile' | '__volatile__' ;
While        : 'while' ;

Identifier : IdentifierStart IdentifierPart* ;

fragment IdentifierStart : [a-zA-Z_$] | [\p{L}] | UniversalName ;
fragment IdentifierPart  : IdentifierStart | [0-9] | [\p{Mn}] ;
fragment UniversalName   : '\\u' Hex Hex Hex Hex | '\\U' Hex Hex Hex Hex Hex Hex Hex Hex ;
fragment Hex             : [0-9a-fA-F] ;

IntegerConstant  : ( [1-9] [0-9]* | '0' [0-7]* | '0' [xX] Hex+ | '0' [bB] [01]+ ) IntegerSuffix? ;
FloatingConstant : ( Decimal Exponent? | [0-9]+ Exponent | HexFloat ) [fFlL]? ;
// A preprocessing number (6.4.8) that is no constant.
MalformedNumber  : '.'? [0-9] ( [eEpP] [+\-] | [0-9a-zA-Z_.] )* ;

fragment IntegerSuffix : [uU] ( [lL] | 'll' | 'LL' )? | ( [lL] | 'll' | 'LL' ) [uU]? ;
fragment Decimal       : [0-9]* '.' [0-9]+ | [0-9]+ '.' ;
fragment Exponent      : [eE] [+\-]? [0-9]+ ;
fragment HexFloat      : '0' [xX] ( Hex+ '.'? | Hex* '.' Hex+ ) [pP] [+\-]? [0-9]+ ;

CharacterConstant : EncodingPrefix? '\'' CharPiece* '\'' ;
UnclosedCharacter : EncodingPrefix? '\'' CharPiece* ;
StringLiteral     : EncodingPrefix? '"' StringPiece* '"' ;
UnclosedString    : EncodingPrefix? '"' StringPiece* ;

fragment EncodingPrefix : 'u8' | 'u' | 'U' | 'L' ;
fragment CharPiece      : ~['\\\r\n] | Escape ;
fragment StringPiece    : ~["\\\r\n] | Escape ;
fragment Escape         : '\\' ( '\r'? '\n' | ~[\r\n] ) ;

LeftParen    : '(' ;
RightParen   : ')' ;
LeftBracket  : '[' ;
RightBracket : ']' ;
LeftBrace    : '{' ;
RightBrace   : '}' ;

Semicolon : ';' ;
Comma     : ',' ;
Colon     : ':' ;
Question  : '?' ;
Dot       : '.' ;
Arrow     : '->' ;
Ellipsis  : '...' ;

Assign           : '=' ;
MultiplyAssign   : '*=' ;
DivideAssign     : '/=' ;
RemainderAssign  : '%=' ;
AddAssign        : '+=' ;
SubtractAssign   : '-=' ;
ShiftLeftAssign  : '<<=' ;
ShiftRightAssign : '>>=' ;
BitAndAssign     : '&=' ;
BitXorAssign     : '^=' ;
BitOrAssign      : '|=' ;

Increment    : '++' ;
Decrement    : '--' ;
Plus         : '+' ;
Minus        : '-' ;
Star         : '*' ;
Slash        : '/' ;
Percent      : '%' ;
ShiftLeft    : '<<' ;
ShiftRight   : '>>' ;
Less         : '<' ;
Greater      : '>' ;
LessEqual    : '<=' ;
GreaterEqual : '>=' ;
Equal        : '==' ;
NotEqual     : '!=' ;
And          : '&' ;
Xor          : '^' ;
Or           : '|' ;
AndAnd       : '&&' ;
OrOr         : '||' ;
Not          : '!' ;
Tilde        : '~' ;

Whitespace      : ( [ \t\u000B\f\r\n] | '\\' [ \t]* '\r'? '\n' )+ -> channel(HIDDEN) ;
BlockComment    : '/*' CommentPiece* '*'+ '/' -> channel(HIDDEN) ;
UnclosedComment : '/*' CommentPiece* '*'* -> channel(HIDDEN) ;
LineComment     : '//' ( '\\' '\r'? '\n' | ~[\r\n] )* -> channel(HIDDEN) ;

fragment CommentPiece : ~'*' | '*'+ ~[*/] ;

// The predicate stands behind the '#', not before it: at the left edge it would keep every token out of the DFA's cache.
DirectiveStart : '#' { startsLine() }? -> more, pushMode(IN_DIRECTIVE) ;
Hash           : '#' ;
HashHash       : '##' ;
Stray          : . ;

mode IN_DIRECTIVE;

DirectiveString   : ( '"' StringPiece* '"' | '\'' CharPiece* '\'' ) -> more ;
DirectiveComment  : ( '/*' CommentPiece* '*'+ '/' | '//' ( '\\' '\r'? '\n' | ~[\r\n] )* ) -> more ;
DirectiveContinue : '\\' [ \t]* '\r'? '\n' -> more ;
Directive         : '\r'? '\n' -> channel(HIDDEN), popMode ;
DirectivePiece    : . -> more ;
