package org.linjuli.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Hands a call on to what a proxy stands for. */
final class Calls {

    private Calls() {}

    static @Nullable Object pass(Object target, Method method, @Nullable Object @Nullable [] given) throws Throwable {
        try {
            return method.invoke(target, given);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }
}
