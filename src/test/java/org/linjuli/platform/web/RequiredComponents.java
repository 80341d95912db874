package org.linjuli.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * In a null-marked record every component is there unless it says {@code @Nullable}; the schema says so too. Where a
 * record writes its nulls, the component is always there and may be null.
 */
class RequiredComponents implements ModelConverter {

    private final Map<String, JavaType> named = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        var schema = chain.next().resolve(type, context, chain);
        if (schema != null) {
            recordOf(type).ifPresent(found -> complete(found, schema, context));
        }
        return schema;
    }

    private void complete(JavaType found, Schema<?> schema, ModelConverterContext context) {
        var target = schema.get$ref() == null ? schema : referred(found, schema.get$ref(), context);
        if (target == null || target.getProperties() == null) {
            return;
        }
        for (var component : found.getRawClass().getRecordComponents()) {
            Schema<?> property = target.getProperties().get(component.getName());
            if (property != null && isWritten(component)) {
                require(target, component.getName());
                if (isNullable(component) && property.getTypes() != null) {
                    property.addType("null");
                }
            }
        }
    }

    private @Nullable Schema<?> referred(JavaType found, String reference, ModelConverterContext context) {
        var name = reference.substring(reference.lastIndexOf('/') + 1);
        var other = named.putIfAbsent(name, found);
        if (other != null && !other.equals(found)) {
            throw new IllegalStateException(
                    "Two records are called %s in the API's description: %s and %s".formatted(name, other, found));
        }
        return context.getDefinedModels().get(name);
    }

    private static void require(Schema<?> schema, String name) {
        if (schema.getRequired() == null || !schema.getRequired().contains(name)) {
            schema.addRequiredItem(name);
        }
    }

    private static Optional<JavaType> recordOf(AnnotatedType type) {
        if (type.getType() == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(Json.mapper().constructType(type.getType()))
                .filter(java -> java.getRawClass().isRecord());
    }

    private static boolean isWritten(RecordComponent component) {
        var inclusion = component.getDeclaringRecord().getAnnotation(JsonInclude.class);
        return !isNullable(component) || (inclusion != null && inclusion.value() == JsonInclude.Include.ALWAYS);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
