package org.linjuli.testing;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.linjuli.shared.Asker;

/**
 * What a test itself asks of the database, it asks as the product; so do the threads that it starts. The threads of the
 * running product are held to say who asks, as ever.
 */
public final class InATest implements BeforeEachCallback, AfterEachCallback, InvocationInterceptor {

    private static final InheritableThreadLocal<Boolean> RUNNING = new InheritableThreadLocal<>();

    public static Asker whoAsks() {
        var asker = Asker.now();
        return asker.equals(Asker.NOBODY) && RUNNING.get() != null ? Asker.PRODUCT : asker;
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<@Nullable Void> preparation,
            ReflectiveInvocationContext<Method> method,
            ExtensionContext context)
            throws Throwable {
        RUNNING.set(true);
        try {
            preparation.proceed();
        } finally {
            RUNNING.remove();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        RUNNING.set(true);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        RUNNING.remove();
    }
}
