/*
 * The syntax of C, after ISO C11 Annex A.2, arranged so that two tokens decide every alternative: prediction then stays
 * linear, and an error is found where it is, not where a long lookahead ran out.
 *
 * - Which identifiers name types is settled before (TypeNames), as a predicate would be asked only after lookahead had
 *   run through a whole statement.
 * - Binary operators are a flat list; the tree's builder knows their precedence.
 * - "else" is an item of its own, which the builder gives to its "if": the dangling else is no ambiguity then, a chain
 *   of them no recursion, and one without "if" no error.
 * - The same items stand in blocks and at file scope, where a learner's extra brace puts statements.
 */
parser grammar CParser;

options {
    tokenVocab = CLexer;
    superClass = BoundedParser;
}

program : item* EOF ;

item : declaration | statement | elseClause ;

// Declarations (6.7, 6.9)

declaration
    : specifiers ( Semicolon | initDeclarators declarationEnd )
    | ImplicitFunction declaratorSuffix+ declarationEnd
    | StaticAssert balanced Semicolon
    ;

// A rule of its own, so that a missing semicolon is an error within it and the declaration stays whole.
declarationEnd : Semicolon | compound ;

specifiers : specifier+ ;

specifier
    : Typedef | Extern | Static | Auto | Register | ThreadLocal
    | Inline | Noreturn | Extension
    | qualifier
    | attribute
    | Alignas balanced
    | simpleType
    | structure
    | enumeration
    | typeofType
    ;

qualifier : Const | Volatile | Restrict | Atomic ;

simpleType
    : Void | Char | Short | Int | Long | Float | Double | Signed | Unsigned | Bool | Complex | Imaginary | Int128
    | TypedefName
    ;

typeofType : Typeof LeftParen ( typeName | expression ) RightParen ;

structure : ( Struct | Union ) attribute* Identifier? structureBody? ;

structureBody : LeftBrace member* RightBrace ;

member : specifiers memberDeclarators? Semicolon | StaticAssert balanced Semicolon | Semicolon ;

memberDeclarators : memberDeclarator ( Comma memberDeclarator )* ;

memberDeclarator : declarator ( Colon conditional )? attribute* | Colon conditional ;

enumeration : Enum attribute* Identifier? enumerationBody? ;

enumerationBody : LeftBrace ( enumerator ( Comma enumerator )* Comma? )? RightBrace ;

enumerator : Identifier ( Assign conditional )? ;

initDeclarators : initDeclarator ( Comma initDeclarator )* ;

initDeclarator : declarator ( Asm balanced )? attribute* ( Assign initialiser )? ;

// Declarators with a name and without one (6.7.6, 6.7.7) are one rule: which is wanted, the builder knows.
declarator : pointer+ directDeclarator? | directDeclarator ;

pointer : Star ( qualifier | attribute )* ;

directDeclarator : ( declaratorCore | abstractSuffix ) declaratorSuffix* ;

declaratorCore : Identifier | LeftParen declarator RightParen ;

// Without a name in front, a parenthesis opens parameters only if a type follows.
abstractSuffix
    : LeftBracket ( Static | qualifier )* extent? RightBracket
    | LeftParen ( typedParameter ( Comma parameter )* )? RightParen
    ;

declaratorSuffix
    : LeftBracket ( Static | qualifier )* extent? RightBracket
    | LeftParen parameters? RightParen
    ;

extent : Star | assignment ;

parameters : parameter ( Comma parameter )* ;

parameter : typedParameter | Identifier declarator? | Ellipsis ;

typedParameter : specifiers declarator? ;

typeName : specifiers declarator? ;

initialiser : assignment | bracedInitialiser ;

bracedInitialiser : LeftBrace ( element ( Comma element )* Comma? )? RightBrace ;

element : ( designator+ Assign? | Identifier Colon )? initialiser ;

designator : LeftBracket conditional ( Ellipsis conditional )? RightBracket | Dot Identifier ;

attribute : Attribute balanced ;

balanced : LeftParen ( balanced | ~( LeftParen | RightParen ) )* RightParen ;

// Statements (6.8)

compound : LeftBrace item* RightBrace ;

statement
    : compound                                                            # blockStatement
    | If condition body                                                   # ifStatement
    | Switch condition body                                               # switchStatement
    | While condition body                                                # whileStatement
    | Do body elseClause* While condition Semicolon                       # doStatement
    | For LeftParen forControl RightParen body                            # forStatement
    | Goto Star? jumpTarget Semicolon                                     # gotoStatement
    | Continue Semicolon                                                  # continueStatement
    | Break Semicolon                                                     # breakStatement
    | Return expression? Semicolon                                        # returnStatement
    | Identifier Colon                                                    # labelStatement
    | Case conditional ( Ellipsis conditional )? Colon                    # caseStatement
    | Default Colon                                                       # defaultStatement
    | Semicolon                                                           # emptyStatement
    | Asm ( qualifier | Inline | Goto )* balanced Semicolon               # asmStatement
    | expression Semicolon                                                # expressionStatement
    ;

elseClause : Else body ;

// A declaration is no statement, but learners put one behind an "if".
body : statement | declaration ;

condition : LeftParen expression RightParen ;

forControl : forInit expression? Semicolon expression? ;

forInit : specifiers initDeclarators? Semicolon | expression? Semicolon ;

jumpTarget : expression ;

// Expressions (6.5)

expression : assignment ( Comma assignment )* ;

// The left side may be anything: an assignment to a sum is a mistake to explain, not a hole in the tree.
assignment : conditional ( assignmentOperator ( assignment | bracedInitialiser ) )? ;

assignmentOperator
    : Assign | MultiplyAssign | DivideAssign | RemainderAssign | AddAssign | SubtractAssign
    | ShiftLeftAssign | ShiftRightAssign | BitAndAssign | BitXorAssign | BitOrAssign
    ;

conditional : binary ( Question expression? Colon conditional )? ;

binary : cast ( binaryOperator cast )* ;

binaryOperator
    : Star | Slash | Percent | Plus | Minus | ShiftLeft | ShiftRight
    | Less | Greater | LessEqual | GreaterEqual | Equal | NotEqual
    | And | Xor | Or | AndAnd | OrOr
    ;

cast : LeftParen typeName RightParen ( bracedInitialiser postfix* | cast ) | unary ;

unary
    : ( Increment | Decrement | And | Star | Plus | Minus | Tilde | Not | Extension ) cast
    | AndAnd Identifier
    | ( Sizeof | Alignof ) ( LeftParen typeName RightParen | unary )
    | primary postfix*
    ;

postfix
    : LeftBracket expression RightBracket
    | LeftParen arguments? RightParen
    | ( Dot | Arrow ) Identifier
    | Increment
    | Decrement
    ;

arguments : argument ( Comma argument )* ;

argument : assignment | typeName ;

primary
    : Identifier
    | IntegerConstant
    | FloatingConstant
    | MalformedNumber
    | CharacterConstant
    | UnclosedCharacter
    | ( StringLiteral | UnclosedString )+
    | LeftParen expression RightParen
    | LeftParen compound RightParen
    | Generic balanced
    ;
