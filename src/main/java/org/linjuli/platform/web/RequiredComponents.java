package org.linjuli.platform.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In a null-marked record every component is there unless it says {@code @Nullable}; the schema says so too. */
class RequiredComponents implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        var schema = chain.next().resolve(type, context, chain);
        recordOf(type).ifPresent(found -> {
            var target = schema != null && schema.get$ref() != null
                    ? context.getDefinedModels().get(found.getSimpleName())
                    : schema;
            if (target != null && target.getProperties() != null) {
                always(found).stream()
                        .filter(target.getProperties()::containsKey)
                        .filter(name -> target.getRequired() == null
                                || !target.getRequired().contains(name))
                        .forEach(target::addRequiredItem);
            }
        });
        return schema;
    }

    private static Optional<Class<?>> recordOf(AnnotatedType type) {
        if (type.getType() == null) {
            return Optional.empty();
        }
        JavaType java = Json.mapper().constructType(type.getType());
        return java != null && java.getRawClass().isRecord() ? Optional.of(java.getRawClass()) : Optional.empty();
    }

    private static List<String> always(Class<?> found) {
        return Arrays.stream(found.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList();
    }
}
