package org.linjuli.platform.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.impl.IOFileUploadException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;

/** Names each field that has to change, and says how. */
class InputErrors {

    private static final String WRONG_KIND = "格式不对，请按要求的格式填写";
    private static final String MISSING = "请填写";

    private InputErrors() {}

    static ProblemDetail of(BindingResult result) {
        return invalid(result.getAllErrors().stream()
                .map(error -> error instanceof FieldError field
                        ? error(field.getField(), field.isBindingFailure() ? WRONG_KIND : message(field))
                        : error(error.getObjectName(), message(error)))
                .toList());
    }

    static ProblemDetail of(List<ParameterValidationResult> results) {
        return invalid(
                results.stream().flatMap(result -> ofParameter(result).stream()).toList());
    }

    static ProblemDetail of(HttpMessageNotReadableException failure) {
        if (causeOf(failure, BodyTooLarge.class).isPresent()) {
            return ProblemBody.of(HttpProblem.TOO_LARGE);
        }
        return causeOf(failure, JacksonException.class)
                .filter(json -> !json.getPath().isEmpty())
                .map(json -> invalid(List.of(error(pathOf(json), WRONG_KIND))))
                .orElseGet(() -> ProblemBody.of(HttpProblem.UNREADABLE));
    }

    static ProblemDetail of(HttpProblem problem, Exception failure) {
        return switch (failure) {
            case MissingServletRequestParameterException missing ->
                invalid(List.of(error(missing.getParameterName(), MISSING)));
            case MissingServletRequestPartException missing ->
                invalid(List.of(error(missing.getRequestPartName(), MISSING)));
            case MethodArgumentTypeMismatchException mismatch ->
                invalid(List.of(error(mismatch.getName(), WRONG_KIND)));
            case TypeMismatchException mismatch ->
                invalid(List.of(error(String.valueOf(mismatch.getPropertyName()), WRONG_KIND)));
            default -> ProblemBody.of(problem);
        };
    }

    /** Whether an upload has no boundary or breaks off, other than that we could not store it. */
    static boolean isGarbled(MultipartException failure) {
        return causeOf(failure, MultipartStream.MalformedStreamException.class).isPresent()
                || causeOf(failure, FileUploadException.class)
                        .filter(cause -> !(cause instanceof IOFileUploadException))
                        .isPresent();
    }

    private static List<Wrong> ofParameter(ParameterValidationResult result) {
        if (result instanceof ParameterErrors bean) {
            return bean.getFieldErrors().stream()
                    .map(field -> error(field.getField(), message(field)))
                    .toList();
        }
        var name = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream()
                .map(error -> error(name, message(error)))
                .toList();
    }

    private static <T extends Throwable> Optional<T> causeOf(Throwable failure, Class<T> kind) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }

    private static ProblemDetail invalid(List<Wrong> errors) {
        return ProblemBody.of(HttpProblem.INVALID_INPUT, HttpProblem.INVALID_INPUT.title(), Map.of("errors", errors));
    }

    private static Wrong error(String field, String message) {
        return new Wrong(field, message);
    }

    /** One field, and the way out. */
    private record Wrong(String field, String message) {}

    private static String message(MessageSourceResolvable error) {
        var message = error.getDefaultMessage();
        return message == null ? WRONG_KIND : message;
    }

    private static String pathOf(JacksonException json) {
        var path = new StringBuilder();
        for (var step : json.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
