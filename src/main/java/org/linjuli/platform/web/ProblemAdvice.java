package org.linjuli.platform.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The one place where a failure becomes an answer. No answer carries a stack trace, a query or a person's data. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(ProblemException refusal) {
        return ProblemBody.answer(refusal);
    }

    @ExceptionHandler
    ResponseEntity<Object> rejected(RequestRejectedException rejected) {
        return answer(HttpProblem.UNREADABLE);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<Object> database(Exception failure) {
        var problem = DatabaseFailure.asProblem(failure);
        if (problem == HttpProblem.BROKEN) {
            return broken(failure);
        }
        // PostgreSQL's own sentence may quote what somebody typed; the log must not.
        log.warn("Answered {} to {}", problem.status(), DatabaseFailure.describe(failure));
        return answer(problem);
    }

    /** The filter chain answers these, because only it knows whether somebody is signed in. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToTheFilterChain(RuntimeException refused) {
        throw refused;
    }

    @ExceptionHandler
    ResponseEntity<Object> upload(MultipartException failure) {
        return InputErrors.isGarbled(failure) ? answer(HttpProblem.UNREADABLE) : broken(failure);
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(Exception failure) {
        var incident = UUID.randomUUID().toString();
        log.error("Incident {}", incident, failure);
        return ProblemBody.answer(
                ProblemBody.of(HttpProblem.BROKEN, HttpProblem.BROKEN.title(), Map.of("incident", incident)),
                new HttpHeaders());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ProblemBody.answer(InputErrors.of(failure.getBindingResult()), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return status.is5xxServerError()
                ? broken(failure)
                : ProblemBody.answer(InputErrors.of(failure.getParameterValidationResults()), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ProblemBody.answer(InputErrors.of(failure), headers);
    }

    /** Everything else that Spring refuses: the status is its, the words are ours. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError() && status.value() != HttpProblem.BUSY.status()) {
            return broken(failure);
        }
        return ProblemBody.answer(InputErrors.of(HttpProblem.of(status.value()), failure), headers);
    }

    private static ResponseEntity<Object> answer(HttpProblem problem) {
        return ProblemBody.answer(ProblemBody.of(problem), new HttpHeaders());
    }
}
