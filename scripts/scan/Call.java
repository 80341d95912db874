import java.util.Map;

/** One request to the API, ready to be sent. */
record Call(String method, String target, String contentType, String body, Map<String, String> headers) {

    Call(String method, String target, String contentType, String body) {
        this(method, target, contentType, body, Map.of());
    }
}
