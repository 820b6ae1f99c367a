package io.github.dixajava;

import io.github.dixajava.api.EndUsersAsyncApi;
import io.github.dixajava.model.Conversation;
import io.github.dixajava.model.EndUser;
import io.github.dixajava.paging.Pager;
import java.util.UUID;

/**
 * Asynchronous operations on the people who contact the organization; see {@link
 * DixaAsyncClient#endUsers()}.
 */
public interface AsyncEndUsers extends EndUsersAsyncApi {

  /** All end users, without their custom attributes, page after page behind the scenes. */
  default Pager<EndUser> allEndUsers() {
    return Pagers.endUsers(this, null, null, null);
  }

  /** The end users with this e-mail address. */
  default Pager<EndUser> allEndUsersWithEmail(String email) {
    return Pagers.endUsers(this, Checks.notBlank("email", email), null, null);
  }

  /** The end users with this telephone number. */
  default Pager<EndUser> allEndUsersWithPhone(String phone) {
    return Pagers.endUsers(this, null, Checks.notBlank("phone", phone), null);
  }

  /** The end users with this id of another system. */
  default Pager<EndUser> allEndUsersWithExternalId(String externalId) {
    return Pagers.endUsers(this, null, null, Checks.notBlank("externalId", externalId));
  }

  /** All conversations of an end user, without their custom attributes. */
  default Pager<Conversation> allEndUserConversations(UUID userId) {
    return Pagers.endUserConversations(this, userId);
  }
}
