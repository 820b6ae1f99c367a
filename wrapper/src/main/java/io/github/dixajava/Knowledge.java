package io.github.dixajava;

import io.github.dixajava.api.KnowledgeApi;
import io.github.dixajava.model.Collection;
import io.github.dixajava.model.UploadAttachmentsOutput;
import io.github.dixajava.paging.Pager;
import java.util.List;

/**
 * Operations on articles, categories and collections of the knowledge base; see {@link
 * DixaClient#knowledge()}.
 */
public interface Knowledge extends KnowledgeApi {

  /**
   * Uploads images for articles; the answer has the address of each. An upload may succeed in part:
   * look at {@code partialErrors()} too.
   *
   * @param attachments 1 to 5, 10 MB together
   * @throws IllegalArgumentException if they break one of these rules; nothing is sent then
   */
  default UploadAttachmentsOutput uploadAttachments(List<Attachment> attachments) {
    return uploadArticleAttachments(Attachment.parts(attachments));
  }

  /** All collections, page after page behind the scenes. */
  default Pager<Collection> allCollections() {
    return Pagers.collections(this);
  }
}
