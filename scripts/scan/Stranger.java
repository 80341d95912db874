import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks the twin, which knows nobody. */
record Stranger(URI home) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    HttpResponse<byte[]> send(Call call, String scan) {
        var request = HttpRequest.newBuilder(URI.create(home + call.target()))
                .method(call.method(), BodyPublishers.ofString(call.body()))
                .header("Content-Type", "application/json")
                .header("X-Scan", scan)
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
