package org.linjuli.platform.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Actor;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;

/** How the API describes itself: not in the product, but in the test that writes {@code openapi.yaml}. */
@AutoConfiguration
@ConditionalOnBooleanProperty("springdoc.api-docs.enabled")
class ApiDescription {

    private static final String PROBLEM = "Problem";

    ApiDescription() {
        // The one who acts comes from the session, never from a parameter.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    /** A refusal; {@code errors} names the fields to change. */
    record Problem(
            URI type,
            String title,
            int status,
            @Nullable String detail,
            @Nullable List<FieldError> errors) {

        record FieldError(String field, String message) {}
    }

    @Bean
    OpenAPI description() {
        var components = new Components();
        var converters = new ModelConverters(true);
        converters.addConverter(requiredComponents());
        converters.readAll(Problem.class).forEach(components::addSchemas);
        return new OpenAPI()
                .info(new Info()
                        .title("Linjuli")
                        .description("Grid governance: requests, who answers for them, and what became of them.")
                        .version("1")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(components);
    }

    /** Records say what is always there: every component that may not be null. */
    @Bean
    RequiredComponents requiredComponents() {
        return new RequiredComponents();
    }

    /** Stable names for generated clients, and the one form of refusal. */
    @Bean
    GlobalOperationCustomizer namesAndRefusals() {
        return (operation, handler) -> {
            var controller = handler.getBeanType();
            operation.setOperationId(controller.getSimpleName().replace("Controller", "") + "."
                    + handler.getMethod().getName());
            operation.setTags(List.of(moduleOf(controller)));
            operation.getResponses().addApiResponse("default", refusal());
            return operation;
        };
    }

    private static String moduleOf(Class<?> controller) {
        return controller.getPackageName().replace("org.linjuli.", "").replaceAll("\\..*", "");
    }

    private static ApiResponse refusal() {
        return new ApiResponse()
                .description("Refused, with a reason")
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType().schema(new Schema<Problem>().$ref(PROBLEM))));
    }
}
