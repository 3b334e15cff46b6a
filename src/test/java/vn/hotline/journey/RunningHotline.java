package vn.hotline.journey;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each journey a {@link Hotline}: the program and the browser are started once for all of them. Without a browser
 * they are skipped, unless {@code HOTLINE_REQUIRE_BROWSER} is true. {@code HOTLINE_E2E_BASE} names a system that already
 * runs, to write journeys against.
 */
final class RunningHotline implements ExecutionCondition, BeforeAllCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace OURS = Namespace.create(RunningHotline.class);
    private static final Path PICTURES = Path.of("target", "journeys");

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> browser = Chromium.installed();
        if (browser.isEmpty() && !isRequired()) {
            return;
        }
        ofAll(context)
                .getOrComputeIfAbsent(
                        Chromium.class,
                        none -> new Chromium(browser.orElseThrow(() -> new IllegalStateException("no Chromium here"))));
        if (running() == null) {
            ofAll(context).getOrComputeIfAbsent(Program.class, none -> new Program());
        }
    }

    /** Skips each journey, not the class, so that their number is told. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return context.getTestMethod().isEmpty()
                        || isRequired()
                        || Chromium.installed().isPresent()
                ? ConditionEvaluationResult.enabled(null)
                : ConditionEvaluationResult.disabled("no Chromium here");
    }

    static boolean isRequired() {
        return Boolean.parseBoolean(System.getenv("HOTLINE_REQUIRE_BROWSER"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Hotline.class;
    }

    @Override
    public Hotline resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(OURS)
                .getOrComputeIfAbsent(
                        Hotline.class,
                        none -> new Hotline(
                                ofAll(context)
                                        .get(Chromium.class, Chromium.class)
                                        .browser(),
                                address(context),
                                running() == null ? ofAll(context).get(Program.class, Program.class) : null),
                        Hotline.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Hotline hotline = context.getStore(OURS).remove(Hotline.class, Hotline.class);
        if (hotline != null) {
            if (context.getExecutionException().isPresent()) {
                hotline.photograph(
                        PICTURES,
                        context.getRequiredTestClass().getSimpleName() + "."
                                + context.getRequiredTestMethod().getName());
            }
            hotline.close();
        }
    }

    private static URI address(ExtensionContext context) {
        return running() == null
                ? ofAll(context).get(Program.class, Program.class).address()
                : URI.create(running());
    }

    private static String running() {
        return System.getenv("HOTLINE_E2E_BASE");
    }

    private static Store ofAll(ExtensionContext context) {
        return context.getRoot().getStore(OURS);
    }
}
