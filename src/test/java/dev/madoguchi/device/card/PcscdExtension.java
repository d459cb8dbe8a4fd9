package dev.madoguchi.device.card;

import dev.madoguchi.device.DeviceException;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one pcscd of this test run, which ends with the run, and leaves them out with the reason where none is to be
 * had. {@code MADOGUCHI_REQUIRE_PCSCD=1} makes that a failure, see {@link PcscDaemonTest}.
 */
@NullMarked
public final class PcscdExtension implements ExecutionCondition, ParameterResolver {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Shared shared = shared(context);
        return shared.daemon().isPresent()
                ? ConditionEvaluationResult.enabled("pcscd runs")
                : ConditionEvaluationResult.disabled(shared.reason());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PcscDaemon.class;
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return shared(context).daemon().orElseThrow();
    }

    private static Shared shared(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(PcscdExtension.class))
                .computeIfAbsent(Shared.class, key -> Shared.start(), Shared.class);
    }

    private record Shared(Optional<PcscDaemon> daemon, String reason) implements AutoCloseable {
        static Shared start() {
            try {
                return new Shared(Optional.of(PcscDaemon.start(System.getenv())), "");
            } catch (DeviceException e) {
                return new Shared(Optional.empty(), String.valueOf(e.getMessage()));
            }
        }

        @Override
        public void close() {
            daemon.ifPresent(PcscDaemon::close);
        }
    }
}
