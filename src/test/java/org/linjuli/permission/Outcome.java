package org.linjuli.permission;

import java.io.UnsupportedEncodingException;
import java.util.Set;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What becomes of a request, as far as permission goes. */
enum Outcome {
    ALLOWED,
    /** It is as if there were no such thing. */
    HIDDEN,
    FORBIDDEN,
    SIGN_IN,
    /** Permitted by who asks, but not in this state, or not so often. */
    TOO_LATE,
    /** Anything else: the test itself asks wrongly, or the program fails. */
    STRANGE;

    /** A 403 for another reason, such as a missing token against forgery, is no refusal of permission. */
    private static final Set<String> REFUSALS = Set.of(
            "identity/permission-missing",
            "identity/beyond-own-scope",
            "identity/own-second-factor",
            "identity/second-person-needed",
            "identity/proposer-only",
            "identity/not-your-duty",
            "lifecycle/not-yours",
            "evaluation/home-not-verified",
            "meeting/not-the-clerk",
            "meeting/no-seat-of-yours",
            "alliance/not-your-seat",
            "deliberation/not-executor");

    static Outcome of(MvcTestResult answer) {
        int status = answer.getResponse().getStatus();
        return switch (status) {
            case 200, 201, 202, 204, 302 -> ALLOWED;
            case 401 -> problem(answer).equals("platform/not-signed-in") ? SIGN_IN : STRANGE;
            case 403 -> REFUSALS.contains(problem(answer)) ? FORBIDDEN : STRANGE;
            case 404 -> problem(answer).contains("/no-such-") ? HIDDEN : STRANGE;
            case 409, 429 -> TOO_LATE;
            default -> STRANGE;
        };
    }

    private static String problem(MvcTestResult answer) {
        var type = body(answer).replaceAll("(?s).*\"type\":\"/problems/([^\"]+)\".*", "$1");
        return type.length() < 80 ? type : "";
    }

    static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
