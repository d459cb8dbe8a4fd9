package dev.madoguchi.municipality;

import java.util.List;
import java.util.Optional;

/**
 * What a municipality wants done with people's data, and by when it wants to hear.
 *
 * @param residency who may be served; empty where the specification does not ask
 * @param expressPhoto where the photograph of an express application goes; empty where none is taken
 * @param cameras names of the cameras that may be used (003 §21-1(5)); empty for any
 * @param photo how the photo is cut and judged
 * @param signIn how people sign in, and when a screen locks itself
 */
public record CounterRules(
        ConsentText consent,
        Retention retention,
        LedgerRule ledger,
        Reports reports,
        FormRule form,
        Optional<ResidencyRule> residency,
        Optional<ExpressPhoto> expressPhoto,
        List<String> cameras,
        PhotoTable photo,
        SignInRule signIn) {

    public CounterRules {
        cameras = List.copyOf(cameras);
    }
}
