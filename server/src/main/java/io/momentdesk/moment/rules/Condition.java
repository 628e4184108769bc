package io.momentdesk.moment.rules;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When a rule of a site's own counts: an expression of the Common Expression Language over the variables of {@link Variable}. It is checked against their types
 * before it ever runs, has no way to loop but over a list it is given, and may take {@link #MOST_STEPS} steps of those at most. Shared by all threads.
 */
public final class Condition {

    /** Code points of an expression. */
    public static final int LONGEST = 500;

    private static final int MOST_STEPS = 100;
    private static final int DEEPEST = 32;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(DEEPEST)
            .comprehensionMaxIterations(MOST_STEPS)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    private static final Set<StandardFunction> FUNCTIONS = EnumSet.of(
            StandardFunction.IN,
            StandardFunction.NOT_STRICTLY_FALSE,
            StandardFunction.CONDITIONAL,
            StandardFunction.LOGICAL_NOT,
            StandardFunction.LOGICAL_OR,
            StandardFunction.LOGICAL_AND,
            StandardFunction.EQUALS,
            StandardFunction.NOT_EQUALS,
            StandardFunction.ADD,
            StandardFunction.SUBTRACT,
            StandardFunction.MULTIPLY,
            StandardFunction.DIVIDE,
            StandardFunction.NEGATE,
            StandardFunction.SIZE,
            StandardFunction.CONTAINS,
            StandardFunction.STARTS_WITH,
            StandardFunction.ENDS_WITH,
            StandardFunction.LESS,
            StandardFunction.LESS_EQUALS,
            StandardFunction.GREATER,
            StandardFunction.GREATER_EQUALS);

    private static final Map<About, CelCompiler> COMPILERS = new EnumMap<>(About.class);
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS).build();

    static {
        for (About about : About.values()) {
            COMPILERS.put(about, compiler(about));
        }
    }

    /** What a rule looks at: the visit as a whole, once; or every order by itself, and then it counts for that order. */
    public enum About {
        VISIT,
        ORDER
    }

    /** An expression that cannot be used; {@code line} and {@code column} count from 1. */
    public static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;
        private final int column;

        Broken(String message, int line, int column) {
            super(message);
            this.line = line;
            this.column = column;
        }

        public int line() {
            return line;
        }

        public int column() {
            return column;
        }
    }

    /** It cannot be told whether it holds, as by dividing by zero or taking too many steps. */
    public static final class Undecidable extends Exception {

        private static final long serialVersionUID = 1L;

        Undecidable(Exception cause) {
            super(String.valueOf(cause.getMessage()).replaceFirst("^evaluation error at <input>:\\d+: ", ""), cause);
        }
    }

    private final Program program;

    private Condition(Program program) {
        this.program = program;
    }

    public static Condition compile(String written, About about) throws Broken {
        CelValidationResult checked = COMPILERS.get(about).compile(written);
        if (checked.hasError()) {
            throw broken(checked.getErrors());
        }
        try {
            return new Condition(RUNTIME.createProgram(checked.getAst()));
        } catch (CelValidationException | CelEvaluationException refused) {
            throw new Broken("It cannot be used: " + refused.getMessage(), 1, 1);
        }
    }

    private static Broken broken(List<CelIssue> errors) {
        CelIssue first = errors.getFirst();
        String why =
                first.getMessage().replace(" (in container '')", "").replaceFirst(", expecting .*|expecting \\{.*", "");
        return new Broken(
                why.strip(),
                Math.max(1, first.getSourceLocation().getLine()),
                Math.max(0, first.getSourceLocation().getColumn()) + 1);
    }

    /** @param facts text, long, double or a list of text, by the variable's kind; null when it cannot be told */
    public boolean holds(Function<Variable, @Nullable Object> facts) throws Undecidable {
        CelVariableResolver resolver = name -> Variable.named(name).map(facts);
        try {
            return Boolean.TRUE.equals(program.eval(resolver));
        } catch (CelEvaluationException failed) {
            throw new Undecidable(failed);
        }
    }

    private static CelCompiler compiler(About about) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                        .includeFunctions(FUNCTIONS)
                        .build())
                .setStandardMacros(CelStandardMacro.EXISTS, CelStandardMacro.ALL)
                .setResultType(SimpleType.BOOL);
        for (Variable variable : Variable.values()) {
            if (about == About.ORDER || !variable.ofOrder()) {
                builder.addVar(variable.written(), type(variable.kind()));
            }
        }
        return builder.build();
    }

    private static CelType type(Variable.Kind kind) {
        return switch (kind) {
            case TEXT -> SimpleType.STRING;
            case WHOLE -> SimpleType.INT;
            case NUMBER -> SimpleType.DOUBLE;
            case TEXTS -> ListType.create(SimpleType.STRING);
            case BOOL -> SimpleType.BOOL;
        };
    }
}
