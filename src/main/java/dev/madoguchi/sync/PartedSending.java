package dev.madoguchi.sync;

import dev.madoguchi.seal.Envelope;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Sends a record in parts, from where the server has it already, so that a cut costs one part and not the record. */
final class PartedSending {
    static final int PART_BYTES = 256 * 1024;

    private static final int NOT_WHOLE = 412;

    private final Exchange server;
    private final Envelope envelope;
    private final byte[] bytes;
    private final String path;
    private final JsonMapper json = new JsonMapper();

    /**
     * @param bytes those of the envelope
     */
    PartedSending(Exchange server, Envelope envelope, byte[] bytes) {
        this.server = server;
        this.envelope = envelope;
        this.bytes = bytes;
        this.path = "/api/v1/uploads/" + envelope.sha256();
    }

    /**
     * The answer that counts: the last one, or the first that is no success.
     *
     * @param again whether an earlier try may have come to the end, and only its answer was lost
     */
    HttpResponse<String> send(boolean again) throws IOException, InterruptedException {
        if (again) {
            HttpResponse<String> ended = finish();
            if (ended.statusCode() != NOT_WHOLE) {
                return ended;
            }
        }
        HttpResponse<String> answer = server.send(path, HttpRequest.Builder::GET);
        int at = -1;
        while (answer.statusCode() == 200) {
            int next = offset(answer.body());
            if (next == bytes.length) {
                return finish();
            }
            if (next <= at || next > bytes.length) {
                throw new IOException("the server counts " + next + " bytes after " + at + " of " + bytes.length);
            }
            at = next;
            answer = part(at);
        }
        return answer;
    }

    private HttpResponse<String> part(int at) throws IOException, InterruptedException {
        int length = Math.min(PART_BYTES, bytes.length - at);
        return server.send(
                path,
                request -> request.header("Content-Type", "application/octet-stream")
                        .header("Upload-Offset", Integer.toString(at))
                        .method("PATCH", BodyPublishers.ofByteArray(bytes, at, length)));
    }

    private HttpResponse<String> finish() throws IOException, InterruptedException {
        return server.send(
                path + "/" + envelope.header().id(),
                request -> request.header("Upload-Length", Integer.toString(bytes.length))
                        .POST(BodyPublishers.noBody()));
    }

    private int offset(String body) throws IOException {
        try {
            return json.readTree(body).path("offset").asInt(-1);
        } catch (JacksonException e) {
            throw new IOException("the server does not say how many bytes it has", e);
        }
    }

    /** A request to the server and its answer. */
    @FunctionalInterface
    interface Exchange {
        HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> content)
                throws IOException, InterruptedException;
    }
}
