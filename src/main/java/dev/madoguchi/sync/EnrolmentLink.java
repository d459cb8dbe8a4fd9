package dev.madoguchi.sync;

import dev.madoguchi.seal.EnrolmentCode;
import dev.madoguchi.seal.TlsLine;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import javax.net.ssl.SSLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Enrols over the network with a one-time code: adds its secret to the request, and sends it to no other server than the code's. */
public final class EnrolmentLink implements Enrolling {
    private static final Duration CONNECT_TIME = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIME = Duration.ofSeconds(20);
    private static final int LONGEST_ANSWER = 512 * 1024;
    private static final JsonMapper JSON = new JsonMapper();

    private final EnrolmentCode code;

    public EnrolmentLink(EnrolmentCode code) {
        this.code = code;
    }

    @Override
    public String enrol(String request) throws EnrolmentException {
        ObjectNode body = (ObjectNode) JSON.readTree(request);
        byte[] secret = code.secret();
        body.put("secret", Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        Arrays.fill(secret, (byte) 0);
        var post = HttpRequest.newBuilder(code.server().resolve("/api/v1/enrolments"))
                .timeout(ANSWER_TIME)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        try (HttpClient client = TlsLine.open(EnrolmentTrust.context(code), CONNECT_TIME)) {
            return answer(TlsLine.send(
                    client,
                    post,
                    BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER)));
        } catch (IOException e) {
            throw new EnrolmentException(fault(e), "the city's server was not reached", e);
        } catch (GeneralSecurityException e) {
            throw new EnrolmentException(EnrolmentFault.ANSWER, "TLS cannot be had", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnrolmentException(EnrolmentFault.SERVER_AWAY, "interrupted while enrolling", e);
        }
    }

    private static String answer(HttpResponse<String> response) throws EnrolmentException {
        if (response.statusCode() == 200) {
            return response.body();
        }
        EnrolmentFault fault = EnrolmentFault.ofReason(reason(response.body()));
        throw new EnrolmentException(fault, "the city's server refuses: " + fault);
    }

    private static String reason(String body) {
        try {
            return JSON.readTree(body).path("reason").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }

    private static EnrolmentFault fault(IOException e) {
        if (CertificateTimes.areTheCause(e)) {
            return EnrolmentFault.CLOCK;
        }
        return switch (e) {
            case HttpConnectTimeoutException away -> EnrolmentFault.SERVER_AWAY;
            case ConnectException away -> EnrolmentFault.SERVER_AWAY;
            case NoRouteToHostException away -> EnrolmentFault.SERVER_AWAY;
            case UnknownHostException away -> EnrolmentFault.SERVER_AWAY;
            case SSLException stranger -> EnrolmentFault.WRONG_SERVER;
            default -> EnrolmentFault.SERVER_FAULT;
        };
    }
}
