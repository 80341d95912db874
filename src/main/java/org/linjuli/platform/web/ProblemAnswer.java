package org.linjuli.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.linjuli.shared.Problem;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller was reached. */
record ProblemAnswer(JsonMapper json) implements AuthenticationEntryPoint, AccessDeniedHandler {

    void write(HttpServletResponse response, Problem problem) throws IOException {
        write(response, problem, problem.title());
    }

    void write(HttpServletResponse response, Problem problem, String detail) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(ProblemBody.of(problem, detail, Map.of())));
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        write(response, HttpProblem.NOT_SIGNED_IN);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        write(response, refused instanceof CsrfException ? HttpProblem.PAGE_EXPIRED : HttpProblem.FORBIDDEN);
    }
}
