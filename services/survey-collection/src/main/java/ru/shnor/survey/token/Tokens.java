package ru.shnor.survey.token;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.shnor.kit.store.Change;
import ru.shnor.kit.store.MongoDocuments;
import ru.shnor.kit.store.MongoStore;
import ru.shnor.kit.store.Stored;

/**
 * Invitations by the hash of their token. Written once, in the order of their hashes, and never
 * changed: neither order nor revision says which was used, or when.
 */
@Component
public class Tokens {

  private final MongoDocuments<Invitation> documents;
  private final SecureRandom random = new SecureRandom();

  Tokens(MongoStore store) {
    this.documents = store.documents("invitations", Invitation.class);
  }

  /**
   * Makes invitations. The tokens exist only in what is returned.
   *
   * @param count how many
   */
  public List<RespondentToken> issue(Invitation invitation, int count) {
    List<RespondentToken> tokens = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tokens.add(RespondentToken.next(random));
    }
    List<Change<Invitation>> changes =
        tokens.stream()
            .map(RespondentToken::hash)
            .sorted(Comparator.naturalOrder())
            .map(hash -> new Change<>(hash, 0, invitation))
            .toList();
    if (!documents.saveAll(changes).isEmpty()) {
      throw new IllegalStateException("128 random bits came twice");
    }
    return tokens;
  }

  /** What a token leads to; empty for a forged one. */
  public Optional<Invitation> find(RespondentToken token) {
    return documents.find(token.hash()).map(Stored::body);
  }
}
