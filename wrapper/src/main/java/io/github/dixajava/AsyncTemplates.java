package io.github.dixajava;

import io.github.dixajava.api.TemplatesAsyncApi;
import io.github.dixajava.model.Template;
import io.github.dixajava.model.TemplateType;
import io.github.dixajava.paging.Pager;

/**
 * Asynchronous operations on quick responses and automatic replies; see {@link
 * DixaAsyncClient#templates()}.
 */
public interface AsyncTemplates extends TemplatesAsyncApi {

  /** All templates, page after page behind the scenes. */
  default Pager<Template> allTemplates() {
    return Pagers.templates(this, null);
  }

  /** All templates of a type. */
  default Pager<Template> allTemplates(TemplateType type) {
    return Pagers.templates(this, type);
  }
}
