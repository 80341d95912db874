package org.linjuli.testing;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linjuli.platform.TestPostgres;
import org.linjuli.platform.WhoAsks;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.util.function.SingletonSupplier;

/** Points each Spring test context at a fresh database of the test server; the server starts when first asked for. */
class DatabaseCustomizerFactory implements ContextCustomizerFactory {

    /** A test that means it sets another value. */
    private static final Map<String, Object> DEFAULTS = Map.of(
            "linjuli.database.pool-size",
            "5",
            "linjuli.jobs.enabled",
            "false",
            "linjuli.followers.enabled",
            "false",
            "linjuli.web.rates.address-per-minute",
            "0",
            "linjuli.web.rates.account-per-minute",
            "0",
            "linjuli.web.rates.expensive-per-minute",
            "0",
            "linjuli.mode",
            "demo",
            "linjuli.keys.text",
            "field 1 %s\nindex %s".formatted("01".repeat(32), "02".repeat(32)));

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
        var own = AnnotatedElementUtils.hasAnnotation(testClass, OwnDatabase.class);
        return new FreshDatabase(own ? testClass.getName() : "shared");
    }

    /** Equal customizers share a context, and with it the database. */
    private record FreshDatabase(String sharedBy) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            var sources = context.getEnvironment().getPropertySources();
            sources.addFirst(new OnDemand(SingletonSupplier.of(TestPostgres::freshDatabase)));
            sources.addLast(new MapPropertySource("test defaults", DEFAULTS));
            if (context instanceof GenericApplicationContext beans) {
                beans.registerBean("whoAsks", WhoAsks.class, () -> InATest::whoAsks);
            }
        }
    }

    /** The names are known at once; the database is created when the first value is read. */
    private static class OnDemand extends MapPropertySource {

        private final Supplier<Map<String, String>> database;

        OnDemand(Supplier<Map<String, String>> database) {
            super("test database", Map.copyOf(TestPostgres.NAMES));
            this.database = database;
        }

        @Override
        public @Nullable Object getProperty(String name) {
            return containsProperty(name) ? database.get().get(name) : null;
        }
    }
}
