package dev.madoguchi.sync;

import dev.madoguchi.seal.KeyShare;
import dev.madoguchi.seal.KeyShares;
import dev.madoguchi.seal.SecretException;
import dev.madoguchi.seal.SecretFault;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The halves of this station's keys that the city's server makes, keeps and destroys, over the line to it. */
public final class CityShares implements KeyShares {
    private static final Logger LOG = LoggerFactory.getLogger(CityShares.class);
    private static final int OK = 200;
    private static final int GONE = 410;

    private final CityLink link;
    private final ShareStatements statements;
    private final String purpose;
    private final JsonMapper json = new JsonMapper();

    /** @param purpose which keys these are halves of: {@code day} or {@code search} */
    public CityShares(CityLink link, ShareStatements statements, String purpose) {
        this.link = link;
        this.statements = statements;
        this.purpose = purpose;
    }

    @Override
    public Optional<KeyShare> fetch(LocalDate day, Optional<String> wanted) throws SecretException {
        Optional<HttpResponse<String>> answer = ask("PUT", day);
        if (answer.isPresent() && answer.get().statusCode() == GONE) {
            throw new SecretException(SecretFault.DESTROYED, "the city has destroyed its half of " + day);
        }
        return answer.filter(response -> response.statusCode() == OK).flatMap(response -> share(response.body()));
    }

    private Optional<KeyShare> share(String body) {
        byte[] secret = {};
        try {
            String text = json.readTree(body).path("share").stringValue("");
            secret = Base64.getUrlDecoder().decode(text);
            return Optional.of(KeyShare.of(secret));
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.warn("The city's answer is no half of a key ({})", e.getClass().getSimpleName());
            return Optional.empty();
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    @Override
    public Destroyed destroy(LocalDate day) throws SecretException {
        HttpResponse<String> answer = ask("DELETE", day)
                .filter(response -> response.statusCode() == OK)
                .orElseThrow(() -> new SecretException(
                        SecretFault.SHARE_AWAY, "the city does not destroy its half of " + day + " now"));
        String half = statements
                .destroyed(answer.body(), day, purpose)
                .orElseThrow(() -> new SecretException(
                        SecretFault.WRONG_KEY, "the city does not prove that it destroyed its half of " + day));
        return new Destroyed(answer.body(), half);
    }

    private Optional<HttpResponse<String>> ask(String deed, LocalDate day) {
        try {
            HttpResponse<String> answer = link.share(deed, day + "/" + purpose);
            if (answer.statusCode() != OK) {
                LOG.warn("The city answers {} about its half of {}", answer.statusCode(), day);
            }
            return Optional.of(answer);
        } catch (IOException e) {
            LOG.info(
                    "The city cannot be asked for its half of {} ({})",
                    day,
                    e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
