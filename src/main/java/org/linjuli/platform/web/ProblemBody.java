package org.linjuli.platform.web;

import java.net.URI;
import java.util.Map;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** A problem as RFC 9457 says it. */
class ProblemBody {

    private static final String SECONDS_TO_WAIT = "5";

    private ProblemBody() {}

    static ProblemDetail of(Problem problem, String detail, Map<String, Object> facts) {
        var body = ProblemDetail.forStatus(problem.status());
        body.setType(URI.create("/problems/" + problem.module() + "/" + problem.slug()));
        body.setTitle(problem.title());
        body.setDetail(detail);
        facts.forEach(body::setProperty);
        return body;
    }

    static ProblemDetail of(Problem problem) {
        return of(problem, problem.title(), Map.of());
    }

    static ResponseEntity<Object> answer(ProblemException refusal) {
        return answer(of(refusal.problem(), String.valueOf(refusal.getMessage()), refusal.facts()), new HttpHeaders());
    }

    static ResponseEntity<Object> answer(ProblemDetail body, HttpHeaders headers) {
        var answer = ResponseEntity.status(body.getStatus()).headers(headers);
        if (body.getStatus() == HttpProblem.BUSY.status()) {
            answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(body);
    }
}
